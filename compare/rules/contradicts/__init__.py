"""Rules on what is contrary to the national text."""
