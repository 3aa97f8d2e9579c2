"""The view of the loop's health: what it is late by, what it does, and what blocked it."""
