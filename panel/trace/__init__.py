"""What recorded signaling means: descriptions, candidates, calls, faults. No Qt, no loop, no clock."""
