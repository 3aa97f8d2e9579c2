"""The ladder diagram: peers side by side, time downwards, each message an arrow."""
