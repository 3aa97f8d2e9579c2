"""For the host: state, QR code, address, who wants to come in."""
