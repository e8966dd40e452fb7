"""Whole columns as text at once: numbers exact, dates and times in ISO 8601, lists joined.

Rows are not visited one by one, which is what makes a table of hundreds of thousands of rows a
matter of a second. Missing stays null: each format says it in its own way.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from builders.wording.numbers import plain

# Between the items of a list, in CSV and in the Data Package that describes it.
LIST_DELIMITER = ";"
TEXT = pa.large_string()


def text_of(column: Any) -> Any:
    """The column as text: ``1234.5``, ``2025-03-14T08:30:00``, ``harbour;hill``."""
    kind = column.type
    if pa.types.is_decimal(kind):
        return decimal_text(column)
    if pa.types.is_timestamp(kind):
        return time_text(column)
    if pa.types.is_list(kind):
        return list_text(column, column.values.cast(TEXT), LIST_DELIMITER)
    if pa.types.is_floating(kind):
        finite = pc.fill_null(pc.is_finite(column), False)
        return pc.if_else(finite, column.cast(TEXT), pa.scalar(None, TEXT))
    return column.cast(TEXT)


def decimal_text(column: Any) -> Any:
    """Decimals as their canonical text: no exponent, no zeros at the end."""
    text = column.cast(TEXT)
    # Arrow writes the very small with an exponent.
    small = pc.fill_null(pc.match_substring(text, "E"), False)
    if pc.any(small).as_py():
        spelled = [plain(value) for value in column.filter(small).to_pylist()]
        text = pc.replace_with_mask(text, small, pa.array(spelled, TEXT))
    if column.type.scale <= 0:
        return text
    trimmed = pc.utf8_rtrim(pc.utf8_rtrim(text, "0"), ".")
    return pc.if_else(pc.match_substring(text, "."), trimmed, text)


def time_text(column: Any) -> Any:
    """Times in ISO 8601, fractions of a second only where there are any."""
    text = column.cast(pa.timestamp("us", column.type.tz)).cast(TEXT)
    iso = pc.replace_substring(text, " ", "T", max_replacements=1)
    if column.type.tz:
        return pc.replace_substring_regex(iso, r"\.?0*Z$", "Z")
    return pc.utf8_rtrim(pc.utf8_rtrim(iso, "0"), ".")


def list_text(column: Any, items: Any, delimiter: str) -> Any:
    """Lists joined; ``items`` are the texts of all the list's values, in order."""
    # Arrow joins lists of its smaller kind of text alone.
    lists = pa.ListArray.from_arrays(column.offsets, items.cast(pa.string()))
    text = pc.binary_join(lists, delimiter).cast(TEXT)
    return pc.if_else(pc.is_null(column), pa.scalar(None, TEXT), text)


def joined(*parts: Any) -> Any:
    """The parts of each row put together: columns of text, or one text for every row.

    Where a part is null, so is the whole.
    """
    columns = [pa.scalar(part, TEXT) if isinstance(part, str) else part for part in parts]
    return pc.binary_join_element_wise(*columns, pa.scalar("", TEXT))


def lines(parts: list[Any]) -> memoryview:
    """The parts of each row put together, row after row, as UTF-8 bytes. No part may be null."""
    whole = joined(*parts)
    ends = np.frombuffer(whole.buffers()[1], dtype=np.int64)
    start, end = ends[whole.offset], ends[whole.offset + len(whole)]
    return memoryview(whole.buffers()[2])[start:end]
