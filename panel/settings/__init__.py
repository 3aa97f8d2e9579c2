"""The settings file as a dialog: what there is to set, the file itself, and how it is edited."""
