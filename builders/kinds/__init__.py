"""The kinds of dataset: one Kind value a file."""
