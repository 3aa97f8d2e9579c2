"""Recordings in the window: opening, saving, exporting, playing again."""
