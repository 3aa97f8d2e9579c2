"""What helps to mend Callbox: crash reports, and the bundle for a bug report. Nothing is ever sent."""
