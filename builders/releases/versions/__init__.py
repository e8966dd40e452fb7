"""Versions that stay: every version of a dataset has an address of its own, by its content."""
