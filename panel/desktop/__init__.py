"""How the program behaves on a person's computer, apart from what its window shows."""
