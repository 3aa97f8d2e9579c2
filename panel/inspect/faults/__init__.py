"""Faults on purpose: rules, their seed, and one switch for all of them."""
