"""The lists from which pages show rows: these are the rows behind each figure, and no others."""

from builders.verifying.lists.row_lists import RowLists

__all__ = ["RowLists"]
