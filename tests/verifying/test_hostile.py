"""A site may have been made by anyone: what it publishes is asked within bounds."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from builders.verifying import engine
from builders.verifying.scanning import scan

from .conftest import SmallSite


def with_sql(site: SmallSite, sql: str) -> list[tuple[str, str]]:
    """What is said of the site when its first query is this one."""
    file = site.folder / "downloads/queries.json"
    rows = json.loads(file.read_text(encoding="utf-8"))
    rows[0]["sql"] = sql
    file.write_text(json.dumps(rows), encoding="utf-8")
    site.sign()
    return [(p.code, p.found) for p in site.verify().problems if p.column == rows[0]["id"]]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY (SELECT 1) TO '{out}'",
        "ATTACH '{out}' AS other",
        "SET threads = 1",
        "INSTALL httpfs",
        "CREATE TABLE t AS SELECT 1",
        "SELECT 1; SELECT 2",
        "",
    ],
)
def test_whatever_is_not_one_question_is_not_run(site: SmallSite, tmp_path: Path, sql: str):
    out = tmp_path / "out"
    assert [("query-refused", "")] == with_sql(site, sql.format(out=out))
    assert not out.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT content AS value FROM read_text('{secret}')",
        "SELECT * FROM read_csv('{secret}')",
        "SELECT file AS value FROM glob('{folder}/*')",
        "FROM '{secret}'",
        "SELECT * FROM read_parquet('https://example.org/x.parquet')",
        'WITH "v" AS (SELECT * FROM read_text(\'{secret}\')) SELECT * FROM "v"',
        "SELECT * FROM held",
    ],
)
def test_a_question_about_anything_but_the_site_fails(site: SmallSite, tmp_path: Path, sql: str):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    ((code, _),) = with_sql(site, sql.format(secret=secret, folder=tmp_path))
    assert "query-fails" == code


def test_a_question_without_end_is_broken_off(site: SmallSite, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "SECONDS", 0.5)
    start = time.monotonic()
    ((code, _),) = with_sql(
        site, "SELECT count(*) AS value FROM range(10000000000) a, range(10000000000) b"
    )
    assert "query-fails" == code
    assert 10 > time.monotonic() - start


def test_an_answer_without_the_columns_of_a_figure_fails(site: SmallSite):
    assert [("query-fails", "The answer has no column numerator, denominator.")] == [
        (code, found.replace("service, ", ""))
        for code, found in with_sql(site, "SELECT 1 AS value, 2 AS dataset, 3 AS file")
    ] or "query-fails" == with_sql(site, "SELECT 1 AS value")[0][0]


@pytest.mark.parametrize(
    "piece",
    [
        "<data ",
        '<data "',
        "<data '",
        "<!--",
        "<script>",
        "<a =\"' ",
        '<data value="1" x',
        "<<<",
        "<title>",
    ],
)
def test_a_page_made_to_be_slow_to_read_is_read_in_a_moment(piece: str):
    start = time.process_time()
    scan("page.html", piece * 200_000)
    assert 2 > time.process_time() - start


def test_numbers_in_comments_scripts_and_titles_are_not_on_the_page():
    data = '<data value="1" data-figure="f">1</data>'
    page = scan(
        "p.html",
        f"<html lang=de><title>{data}</title><!-- {data} --><script>{data}</script>"
        f"<p title='{data}'>{data}<data data-figure=g value=2>2<b> days</b></data></p>",
    )
    assert ["f", "g"] == [one.figure for one in page.numbers]
    assert "2 days" == page.numbers[1].text
    assert "de" == page.language
