"""Measures of indicators."""
