"""Recordings: what passed the server, in a file, and what can be made of it. No Qt, no loop, no clock."""
