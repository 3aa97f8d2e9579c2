"""The desktop panel: one window on one event loop, with the signaling server inside."""
