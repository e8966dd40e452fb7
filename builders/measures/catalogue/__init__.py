"""Measures of every dataset, whatever its kind: its rows, its files, its problems."""
