"""What is wrong, with the messages that show it."""
