"""A site that agrees with itself is told so; one changed digit anywhere is found."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
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

from .conftest import COUNT, SHARE, SmallSite

Change = Callable[[SmallSite], None]


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


def rewritten(path: str, change: Callable[[pa.Table], pa.Table]) -> Change:
    def rewrite(site: SmallSite) -> None:
        file = site.folder / path
        pq.write_table(change(pq.read_table(file)), file)
        site.sign()

    return rewrite


def in_figures(column: str) -> Change:
    def change(table: pa.Table) -> pa.Table:
        own = pc.equal(table["id"], SHARE)
        more = pc.add(table[column].cast(pa.float64()), 1).cast(table.schema.field(column).type)
        number = table.schema.get_field_index(column)
        return table.set_column(number, column, pc.if_else(own, more, table[column]))

    return rewritten("downloads/figures.parquet", change)


def another_service(table: pa.Table) -> pa.Table:
    number = table.schema.get_field_index("service")
    changed = pc.replace_substring(table["service"], "Lamps", "Bins", max_replacements=1)
    return table.set_column(number, "service", changed)


# Of tables without any row there is no list: of what was withheld, found and corrected.
NO_ROWS = 4
LIST = "downloads/rows/requests/requests__counted.json"


def in_text(path: str, old: str, new: str) -> Change:
    return lambda site: site.change(path, old, new, signed=True)


def without(path: str) -> Change:
    def remove(site: SmallSite) -> None:
        (site.folder / path).unlink()
        site.sign()

    return remove


def queries(site: SmallSite, change: Callable[[list[dict[str, Any]]], object]) -> None:
    file = site.folder / "downloads/queries.json"
    rows = json.loads(file.read_text(encoding="utf-8"))
    change(rows)
    file.write_text(json.dumps(rows), encoding="utf-8")
    site.sign()


def backdated(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        row["sql"] = row["sql"].replace("(2025, 7, 1,", "(2025, 6, 4,")


def change_rows_sql(change: Callable[[str], str]) -> Callable[[list[dict[str, Any]]], None]:
    def apply(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            if row["id"] == "requests.overdue_count":
                row["rows_sql"] = change(row["rows_sql"])

    return apply


all_rows = change_rows_sql(lambda sql: sql.replace('WHERE\n  "t0"."is_overdue"', ""))
no_rows = change_rows_sql(lambda sql: "")
out_of_its_bracket = change_rows_sql(lambda sql: "SELECT 1) UNION ALL (SELECT 2")
two_statements = change_rows_sql(lambda sql: f"{sql}; SELECT 1")


def of_another(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if row["id"] == "requests.on_time_share.service":
            row["rows_equal"] = "numerator"


# What is changed, checksums and all, and what is then said of it.
CHANGES: dict[str, tuple[Change, set[str]]] = {
    "the exact value on a page": (
        in_text("index.html", 'value="0.5"', 'value="0.6"'),
        {"figure-differs"},
    ),
    "what people read on a page": (
        in_text("index.html", ">50%<", ">60%<"),
        {"number-read-otherwise"},
    ),
    "a numerator on a page": (
        in_text("index.html", 'value="1" data-part-of', 'value="2" data-part-of'),
        {"figure-part-differs"},
    ),
    "the figure that a page names": (
        in_text("index.html", f'"{COUNT}"', f'"{COUNT}s"'),
        {"figure-not-published"},
    ),
    "the size of a download on a page": (
        in_text("index.html", '<data value="', '<data value="1'),
        {"size-differs", "figure-differs"},
    ),
    "a value in the table of figures": (
        in_figures("value"),
        {"figure-recomputed-differently", "figure-copies-differ", "figure-differs"},
    ),
    "a numerator in the table of figures": (
        in_figures("numerator"),
        {"figure-recomputed-differently", "figure-copies-differ", "figure-part-differs"},
    ),
    "the figures in JSON": (
        in_text("downloads/figures.json", '"value":0.5,', '"value":0.4,'),
        {"figure-copies-differ"},
    ),
    "a cell of the published rows": (
        rewritten("downloads/requests/requests.parquet", another_service),
        {
            *("figure-recomputed-differently", "checksum-differs", "figure-not-recomputed"),
            *("figure-rows-differ", "row-list-rows-differ"),
        },
    ),
    "a row of the published rows": (
        rewritten("downloads/requests/requests.parquet", lambda table: table.slice(1)),
        {
            *("figure-recomputed-differently", "checksum-differs", "ledger-rows-differ"),
            *("figure-rows-differ", "row-list-rows-differ"),
        },
    ),
    "a digit in the SQL": (
        lambda site: queries(site, backdated),
        {"figure-recomputed-differently"},
    ),
    "the number of rows behind a figure": (
        in_figures("rows"),
        {"figure-rows-differ", "figure-copies-differ", "row-list-differs"},
    ),
    "a word in the SQL of the rows": (
        lambda site: queries(site, all_rows),
        {"figure-rows-differ", "row-list-rows-differ"},
    ),
    "the SQL of the rows, taken away": (
        lambda site: queries(site, no_rows),
        {"figure-rows-differ"},
    ),
    "the part that the number of the rows is": (
        lambda site: queries(site, of_another),
        {"figure-rows-disagree"},
    ),
    "a bracket that the SQL of the rows closes itself": (
        lambda site: queries(site, out_of_its_bracket),
        {"query-fails"},
    ),
    "a second statement in the SQL of the rows": (
        lambda site: queries(site, two_statements),
        {"query-refused"},
    ),
    "a label in the list of the rows behind figures": (
        in_text(
            LIST,
            '"labels":["Bins","Lamps"],"codes":[0,0,1,1]',
            '"labels":["Bins","Lamps"],"codes":[0,1,1,1]',
        ),
        {"row-list-differs", "row-list-rows-differ"},
    ),
    "a set of rows in that list": (
        in_text(LIST, '"Dw=="', '"Dg=="'),
        {"row-list-differs", "row-list-rows-differ"},
    ),
    "a set of as many rows of the same label": (
        in_text(LIST, '"BA=="', '"CA=="'),
        {"row-list-rows-differ"},
    ),
    "a cell in that list": (
        in_text(LIST, "2025-06-04", "2025-06-05"),
        {"row-list-rows-differ"},
    ),
    "the row that a line of that list says it is": (
        in_text(LIST, '["2","3"', '["3","2"'),
        {"row-list-rows-differ"},
    ),
    "a set of rows that is no set": (in_text(LIST, '"Dw=="', '"D?=="'), {"site-file-unreadable"}),
    "a list that has no text for a row": (
        in_text(LIST, '"codes":[0,0,1,1]', '"codes":[0,0,1,-1]'),
        {"site-file-unreadable"},
    ),
    "the account of rows": (
        in_text("downloads/ledger.json", '"rows_read": 4', '"rows_read": 5'),
        {"ledger-copies-differ", "ledger-does-not-add-up"},
    ),
    "the version in the Data Package": (
        in_text("downloads/requests/datapackage.json", '"version": "', '"version": "0'),
        {"version-differs"},
    ),
    "an original file": (
        in_text("downloads/requests/original/rows.csv", "2025-06-01", "2025-06-02"),
        {"version-differs", "checksum-differs"},
    ),
    "a download that is taken away": (
        without("downloads/requests/requests.csv"),
        {"download-missing", "size-differs"},
    ),
    "the queries that are taken away": (
        without("downloads/queries.json"),
        {"site-file-unreadable"},
    ),
    "the checksums that are taken away": (
        lambda site: (site.folder / "downloads/SHA256SUMS").unlink(),
        {"checksums-missing"},
    ),
}


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
