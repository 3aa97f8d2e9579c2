"""For the developer: what passes the server, and what it means."""
