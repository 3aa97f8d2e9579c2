"""Session descriptions (RFC 8866, RFC 8829): read, explained and compared, whatever is in them."""
