"""A file that is no text is named and not read."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0", b"%PDF-1"])
def test_an_archive_or_a_workbook_under_the_name_of_a_csv_is_told(told, start):
    assert ["file-not-text"] == [code for code, *_ in told(start + bytes(50))]
