"""Typed rows made ready for counting: one view a kind, with the columns that measures group by."""
