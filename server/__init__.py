"""The Callbox signaling server. It never imports Qt."""

__version__ = "0.1.0"
