"""Rules that read a story and say what is wrong with it. See `docs/diagnosis.md`."""

from panel.trace.diagnosis.rules import AT_ONCE, RULES, Watch, diagnose

__all__ = ["AT_ONCE", "RULES", "Watch", "diagnose"]
