"""Rules on what asks for more than the national text."""
