"""Rules on what asks for less, later or of nobody in particular."""
