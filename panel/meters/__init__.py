"""What the panel's loop spends its time on, and what its process uses."""
