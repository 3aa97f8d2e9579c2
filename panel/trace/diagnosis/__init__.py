"""Rules that read a story and say what is wrong with it. See `docs/diagnosis.md`."""
