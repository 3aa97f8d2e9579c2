"""The message inspector: a table over the journal, filtered, searched and marked."""
