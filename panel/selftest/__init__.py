"""`callbox selftest`: whether this build of Callbox has all that it needs, and each part works."""
