"""The test caller: aiortc joins a room as a visible bot, or calls itself, and says how good it was.

No Qt here. `report` and `signaling` are light; `caller`, `loopback` and what they use import aiortc.
"""
