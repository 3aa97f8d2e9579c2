"""One message in full: its JSON, its description explained and compared, its bytes."""
