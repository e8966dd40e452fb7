"""Measures of budgets."""
