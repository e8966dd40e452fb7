"""Statements are kept between builds for as long as they would be written alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import pytest

from builders.measures import MEASURES, statements
from builders.measures.asking import Asked
from builders.measures.measure import Scene
from builders.measures.statements import FILE, Statements, told_of

ROWS = ibis.table({"amount": "decimal(38,9)", "year": "string"}, name="rows")
PLACES = ibis.table({"id": "string"}, name="places")
DAY = date(2025, 6, 30)


def never() -> str:
    raise AssertionError


def test_what_was_written_once_is_not_written_again(tmp_path: Path) -> None:
    first = Statements(tmp_path)
    assert "SELECT 1" == first.get("a", lambda: "SELECT 1")
    first.keep()
    assert "SELECT 1" == Statements(tmp_path).get("a", never)


def test_what_the_last_build_did_not_ask_for_is_let_go(tmp_path: Path) -> None:
    first = Statements(tmp_path)
    first.get("a", lambda: "SELECT 1")
    first.keep()
    second = Statements(tmp_path)
    second.get("b", lambda: "SELECT 2")
    second.keep()
    assert "SELECT 3" == Statements(tmp_path).get("a", lambda: "SELECT 3")


def test_other_code_writes_its_own_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Statements(tmp_path)
    first.get("a", lambda: "SELECT 1")
    first.keep()
    monkeypatch.setattr(statements, "code", lambda: "another")
    assert "SELECT 2" == Statements(tmp_path).get("a", lambda: "SELECT 2")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"code": 1}', '{"statements": 3}'])
def test_a_file_that_is_not_whole_holds_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert "SELECT 1" == Statements(tmp_path).get("a", lambda: "SELECT 1")


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Statements()
    assert "SELECT 1" == kept.get("a", lambda: "SELECT 1")
    kept.keep()


def test_whatever_a_measure_may_look_at_is_in_the_key() -> None:
    scene = Scene(ROWS, PLACES, DAY)
    scenes = (
        scene,
        Scene(ROWS, None, DAY),
        Scene(ROWS, PLACES, date(2025, 7, 1)),
        Scene(ibis.table(dict(ROWS.schema().items()), name="others"), PLACES, DAY),
        Scene(ibis.table({"amount": "int64", "year": "string"}, name="rows"), PLACES, DAY),
        Scene(ROWS, ibis.table({"id": "string", "population": "int64"}, name="places"), DAY),
    )
    told = [told_of(one) for one in scenes]
    assert len(told) == len(set(told))


def test_tables_with_the_same_columns_share_what_was_written_each_under_its_own_name() -> None:
    columns = {"dataset": "string", "file": "string", "rows_read": "int64"}
    kept, asked = Statements(), []
    for name in ("parks__ledger", "roads__ledger"):
        rows = ibis.table(columns, name=name)
        asked.append(Asked.of(rows, None, DAY, kept).count(MEASURES["rows_read"], ("file",)))
    assert 1 == len(kept._asked)
    assert 'FROM "parks__ledger"' in asked[0]
    assert asked[0].replace("parks__", "roads__") == asked[1]
