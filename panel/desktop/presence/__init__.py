"""Being one program among others: once for each person, in the tray, and from the log-in on."""
