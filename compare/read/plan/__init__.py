"""The action plan as a board filled it in → its decisions."""
