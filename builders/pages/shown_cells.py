"""Cells of published tables as the pages show them: as they are, and safe."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pandas as pd

from builders.pages.pieces import Name, Piece
from builders.wording.numbers import plain

LONGEST = 120  # letters of a cell; the downloads hold it whole


def shown_cell(cell: Any) -> Piece:
    """A cell as text; nothing where it holds nothing."""
    text = cell_text(cell)
    return Name(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…") if text else ""


def cell_text(cell: Any) -> str:
    """The text of a cell."""
    if (
        cell is None
        or cell is pd.NaT
        or cell is pd.NA
        or (isinstance(cell, float) and cell != cell)
    ):
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, datetime | date):
        return cell.isoformat(sep=" ") if isinstance(cell, datetime) else cell.isoformat()
    if isinstance(cell, Decimal):
        return plain(cell)
    if hasattr(cell, "tolist") and not isinstance(cell.tolist(), int | float | str | bool):
        return ", ".join(cell_text(one) for one in cell.tolist())
    if isinstance(cell, list | tuple):
        return ", ".join(cell_text(one) for one in cell)
    return str(cell)
