"""A site that agrees with itself is told so; one changed digit anywhere is found."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from builders.cli import app
from builders.problems import PortalError
from builders.verifying import verify_site

from .changes import CHANGES, queries, rewritten
from .conftest import SmallSite

# Of tables without any row there is no list: of what was withheld, found and corrected.
NO_ROWS = 4


def test_a_site_as_it_was_built_agrees(finished_site: SmallSite):
    verdict = finished_site.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    assert verdict.agrees
    assert len(finished_site.figures) == verdict.counts["recomputed"]
    assert len(finished_site.figures) == verdict.counts["rows"]
    assert len(finished_site.figures) - NO_ROWS == verdict.counts["listed"]
    assert len(finished_site.figures.queries) == verdict.counts["queries"]
    assert {"numbers": 5, "read": 5, "pages": 1, "ledgers": 1, "versions": 1}.items() <= (
        dict(verdict.counts).items()
    )


@pytest.mark.parametrize("what", CHANGES)
def test_one_change_is_found(site: SmallSite, what: str):
    change, codes = CHANGES[what]
    change(site)
    found = site.codes()
    assert codes & found
    assert found <= codes | {"checksum-differs", "figure-recomputed-differently"}


def test_a_change_without_new_checksums_is_found_by_them_too(site: SmallSite):
    site.change("downloads/requests/requests.csv", "Bins", "Bans")
    site.change("downloads/SHA256SUMS", "  figures.json", "  figures.jsn")
    (site.folder / "downloads/more.txt").write_text("more", encoding="utf-8")
    (problem,) = [p for p in site.verify().problems if p.file.endswith("more.txt")]
    assert "download-not-listed" == problem.code
    assert {"checksum-differs", "download-missing", "download-not-listed"} == site.codes()


def test_a_figure_whose_query_is_gone_is_not_passed_over(site: SmallSite):
    queries(site, lambda rows: rows.remove(next(r for r in rows if r["id"] == "requests.backlog")))
    assert {"query-missing"} == site.codes()
    (line, *_) = site.verify().lines
    assert ", none skipped" not in line


def test_a_row_that_is_no_figure_and_a_figure_that_is_no_row_are_both_told(site: SmallSite):
    def swap(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            if row["id"] == "requests.request_count.service":
                row["sql"] = f"SELECT * REPLACE (upper(service) AS service) FROM ({row['sql']})"

    queries(site, swap)
    assert {"figure-not-in-table", "figure-not-recomputed"} == site.codes()


def test_a_zip_of_the_site_is_verified_as_the_site_is(finished_site: SmallSite, tmp_path: Path):
    packed = tmp_path / "site.zip"
    with zipfile.ZipFile(packed, "w") as file:
        for one in sorted(finished_site.folder.rglob("*")):
            file.write(one, Path("brightwater") / one.relative_to(finished_site.folder))
    verdict = verify_site(packed)
    assert () == verdict.problems
    assert finished_site.verify().counts == verdict.counts


@pytest.mark.parametrize("name", ["../out.txt", "/out.txt", "a\\..\\out.txt"])
def test_a_zip_that_would_write_elsewhere_is_refused(tmp_path: Path, name: str):
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as file:
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        file.writestr(entry, "x")
    with pytest.raises(PortalError) as told:
        verify_site(tmp_path / "bad.zip")
    assert ["site-zip-leads-outside"] == [p.code for p in told.value.problems]
    assert not (tmp_path.parent / "out.txt").exists()


def test_what_is_no_site_and_no_zip_is_said_to_be_none(tmp_path: Path):
    (tmp_path / "some.zip").write_text("not a zip", encoding="utf-8")
    for path, code in (
        (tmp_path / "some.zip", "site-zip-unreadable"),
        (tmp_path, "site-not-verifiable"),
        (tmp_path / "nothing", "site-not-verifiable"),
    ):
        with pytest.raises(PortalError) as told:
            verify_site(path)
        assert ([code], 2) == ([p.code for p in told.value.problems], told.value.exit_code)


def test_a_zip_that_claims_to_be_too_large_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("builders.verifying.holding.MOST_BYTES", 10)
    with zipfile.ZipFile(tmp_path / "large.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(1000))
    with pytest.raises(PortalError) as told:
        verify_site(tmp_path / "large.zip")
    assert ["site-zip-too-large"] == [p.code for p in told.value.problems]


def unreadable(site: SmallSite) -> dict[str, str]:
    """Each file that cannot be read, and why."""
    problems = site.verify().problems
    return {p.file: str(p.found) for p in problems if p.code == "site-file-unreadable"}


@pytest.mark.parametrize(
    ("path", "content", "why"),
    [
        ("index.html", b" ", "it is empty"),
        ("downloads/queries.json", b"", "it is empty"),
        ("downloads/queries.json", b'[\n{"id":', "it stops being JSON in line 2"),
        ("downloads/queries.json", b"\xff\xfe[", "it is no JSON"),
        ("downloads/queries.json", b"[" * 100_000, "it is nested deeper than any such file"),
        ("downloads/queries.json", b"[1]", "it has another form than it should have"),
        ("downloads/figures.json", b"[1]", "it has another form than it should have"),
        ("downloads/figures.parquet", b"", "it is empty"),
        ("downloads/figures.parquet", b"PAR1", "it is no whole Parquet file"),
    ],
)
def test_what_cannot_be_read_is_told_in_plain_words(
    site: SmallSite, path: str, content: bytes, why: str
):
    (site.folder / path).write_bytes(content)
    assert {path: why} == unreadable(site)


def test_a_damaged_table_is_named_itself_and_nothing_is_said_to_be_whole(site: SmallSite):
    table = site.folder / "downloads/requests/requests.parquet"
    table.write_bytes(table.read_bytes()[:1000])
    why = "it is no whole Parquet file"
    assert {"downloads/requests/requests.parquet": why} == unreadable(site)
    (line, *_) = site.verify().lines
    assert ", none skipped" not in line
    (site.folder / "downloads/queries.json").write_text("")
    (line, *_) = site.verify().lines
    assert "No figure could be recomputed: a file that all of them need cannot be read." == line


def test_a_page_that_others_lead_to_and_that_is_gone_is_missed(site: SmallSite):
    links = (
        '<a href="data/a%20b.html?figure=x#rows">1</a> <a href="downloads/none.csv">2</a>'
        '<a href="https://city.example/c.html">3</a> <a href="/d.html">4</a> <a href="#e">5</a>'
        '<a href="site.zip">6</a> <a href="data/">7</a> <a href="../f.html">8</a>'
        '<a href="https://[">9</a> <a href="mailto:a@b.example">10</a> <a href="index.html">11</a>'
    )
    site.change("index.html", "</body>", f"{links}</body>")
    lost = [p.file for p in site.verify().problems if p.code == "page-missing"]
    assert ["data/a b.html"] == lost


def test_a_link_out_of_the_site_is_not_followed(site: SmallSite, tmp_path: Path):
    (tmp_path / "secret.html").write_text('<data data-figure="x" value="1">1</data>')
    (site.folder / "secret.html").symlink_to(tmp_path / "secret.html")
    assert {"site-link-outside"} == site.codes()


def test_the_command_says_what_was_looked_at_and_leaves_with_one_where_something_differs(
    site: SmallSite,
):
    runner = CliRunner()
    sound = runner.invoke(app, ["verify", str(site.folder)])
    assert 0 == sound.exit_code
    assert "Everything agrees." in sound.output
    assert "none skipped" in sound.output
    site.change("index.html", ">50%<", ">51%<")
    spoilt = runner.invoke(app, ["verify", str(site.folder)])
    assert 1 == spoilt.exit_code
    assert "number-read-otherwise" in spoilt.output
    assert 2 == runner.invoke(app, ["verify", str(site.folder / "nowhere")]).exit_code


def test_what_is_hidden_to_protect_people_is_told_apart_and_bears_no_number(
    closed_site: SmallSite,
):
    verdict = closed_site.verify()
    assert [] == [str(problem) for problem in verdict.problems]
    counts = verdict.counts
    assert counts["suppressed"] > 0
    assert counts["figures"] == counts["recomputed"] + counts["suppressed"] + counts["closed"]
    assert any("To protect people" in line for line in verdict.lines)


def test_where_small_counts_are_hidden_no_rows_are_listed_and_none_are_counted(
    closed_site: SmallSite,
):
    rows = json.loads((closed_site.folder / "downloads/queries.json").read_text("utf-8"))
    assert [] == [row["id"] for row in rows if "rows_sql" in row or "rows_equal" in row]
    figures = pq.read_table(closed_site.folder / "downloads/figures.parquet")
    assert figures.num_rows == figures["rows"].null_count > 0


def test_the_number_of_rows_of_a_dataset_that_hides_them_is_found(closed_site: SmallSite):
    def told(table: pa.Table) -> pa.Table:
        number = table.schema.get_field_index("rows")
        return table.set_column(number, "rows", pa.array([2] * table.num_rows, pa.int64()))

    rewritten("downloads/figures.parquet", told)(closed_site)
    assert {"suppressed-figure-told", "figure-rows-differ"} <= closed_site.codes()


def test_a_hidden_figure_with_a_number_is_found(closed_site: SmallSite):
    def told(table: pa.Table) -> pa.Table:
        hidden = pc.equal(table["status"], "suppressed")
        number = table.schema.get_field_index("value")
        kind = table.schema.field("value").type
        value = pc.if_else(hidden, pa.scalar(1, pa.int64()).cast(kind), table["value"])
        return table.set_column(number, "value", value)

    rewritten("downloads/figures.parquet", told)(closed_site)
    assert "suppressed-figure-told" in closed_site.codes()


def test_rows_that_are_missing_without_a_word_are_a_fault(closed_site: SmallSite):
    (closed_site.folder / "downloads/rows-not-published.json").unlink()
    closed_site.sign()
    assert "query-fails" in closed_site.codes()


@pytest.mark.whole
def test_the_demonstration_portal_agrees_with_itself(built_site: Path):
    verdict = verify_site(built_site)
    assert [] == [str(problem) for problem in verdict.problems]
    counts = verdict.counts
    assert counts["figures"] == counts["recomputed"] > 10_000
    assert counts["rows"] > 0.99 * counts["figures"]
    assert counts["numbers"] > 8_000
    assert counts["pages"] > 100
