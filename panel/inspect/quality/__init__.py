"""How good the connections are over time, for everyone at once."""
