"""Getting rid of the local certificate authority."""
