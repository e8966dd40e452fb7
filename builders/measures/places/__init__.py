"""Measures of places."""
