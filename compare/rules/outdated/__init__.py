"""Rules on what has been replaced."""
