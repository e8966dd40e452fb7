"""Cells of published tables as the pages show them: as they are, and safe."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from builders.pages.pieces import Name, Piece
from builders.pages.project_rows import is_missing
from builders.wording.numbers import plain

LONGEST = 120  # letters of a cell; the downloads hold it whole


def shown_cell(cell: Any) -> Piece:
    """A cell as text; nothing where it holds nothing."""
    text = cell_text(cell)
    return Name(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…") if text else ""


def cell_text(cell: Any) -> str:
    """The text of a cell."""
    listed = cell.tolist() if hasattr(cell, "tolist") else cell
    if isinstance(listed, list):
        return ", ".join(cell_text(one) for one in listed)
    if is_missing(cell):
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return plain(cell) if isinstance(cell, Decimal) else str(cell).strip()
