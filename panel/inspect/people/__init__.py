"""People and rooms, for both faces of the window."""
