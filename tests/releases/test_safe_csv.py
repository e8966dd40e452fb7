"""Nothing in the CSV for spreadsheets is a formula, however a spreadsheet parts its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.releases.safe_csv import inert

LIVE = re.compile(r"^[\s\"'\x00-\x1f\u200b-\u200f\ufeff]*?[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]")
APOSTROPHE = re.compile(r"^[\s\"\x00-\x1f\u200b-\u200f\ufeff]*'")


def safe(*texts: str | None) -> list[str | None]:
    made: list[str | None] = inert(pa.array(texts, pa.large_string())).to_pylist()
    return made


def live_cells(text: str) -> Iterator[str]:
    """The cells that run, for spreadsheets that part cells at any of these signs."""
    for cell in re.split(r"[,;\t\r\n|]", text):
        if LIVE.match(cell) and not APOSTROPHE.match(cell):
            yield cell


def test_a_formula_gets_an_apostrophe_and_other_texts_stay():
    assert ["'=1+1", "'-2", "'@x", "a=b", "Ada's", "", None] == safe(
        "=1+1", "-2", "@x", "a=b", "Ada's", "", None
    )


def test_a_sign_after_the_end_of_a_cell_is_made_inert_too():
    assert ["a;'=1", "x, '-5", "one\n'+two", "\"'=1", "'\tx"] == safe(
        "a;=1", "x, -5", "one\n+two", '"=1', "\tx"
    )


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("=+-@ ;,\t\r\n|\"'a1\ufeff\u200b\uff1d"), max_size=12))
def test_no_text_is_live(text: str):
    (made,) = safe(text)
    assert made is not None
    assert [] == list(live_cells(made))


@pytest.mark.parametrize("name", ["csv-injection.txt", "blns.txt", "xss-payload-list.txt"])
def test_known_attacks_are_inert(shared_data: Path, name: str):
    lines = (shared_data / "payloads" / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) > 10
    assert [] == [cell for text in safe(*lines) if text for cell in live_cells(text)]
