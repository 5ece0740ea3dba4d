"""Rules on what is added, repeated or hard to read."""
