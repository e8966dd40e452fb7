"""What somebody may change in a built site, each with the codes by which it is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .conftest import COUNT, SHARE, SmallSite

Change = Callable[[SmallSite], None]


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


LIST = "downloads/rows/requests/requests__counted.json"
PART = "downloads/rows/requests/requests__counted/1.json"


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


def change_rows_sql(
    change: Callable[[str], str], query: str = "requests.overdue_count"
) -> Callable[[list[dict[str, Any]]], None]:
    def apply(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            if row["id"] == query:
                row["rows_sql"] = change(row["rows_sql"])

    return apply


other_labels = change_rows_sql(
    lambda sql: sql.replace("SELECT\n  *\n", "SELECT\n  * REPLACE ('Bins' AS service)\n"),
    "requests.request_count.service",
)
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
    "a label in the SQL of the rows": (
        lambda site: queries(site, other_labels),
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
            PART,
            '"labels":["Bins","Lamps"],"codes":[0,0,1,1]',
            '"labels":["Bins","Lamps"],"codes":[0,1,1,1]',
        ),
        {"row-list-differs", "row-list-rows-differ"},
    ),
    "a set of rows in that list": (
        in_text(PART, '"Dw=="', '"Dg=="'),
        {"row-list-differs", "row-list-rows-differ", "row-list-part-differs"},
    ),
    "a set of as many rows of the same label": (
        in_text(PART, '"BA=="', '"CA=="'),
        {"row-list-rows-differ"},
    ),
    "a cell in that list": (
        in_text(PART, "2025-06-04", "2025-06-05"),
        {"row-list-rows-differ"},
    ),
    "the row that a line of that list says it is": (
        in_text(PART, '["2","3"', '["3","2"'),
        {"row-list-rows-differ"},
    ),
    "a set of rows that is no set": (in_text(PART, '"Dw=="', '"D?=="'), {"site-file-unreadable"}),
    "a list that has no text for a row": (
        in_text(PART, '"codes":[0,0,1,1]', '"codes":[0,0,1,-1]'),
        {"site-file-unreadable"},
    ),
    "the number of rows that the list says of a part": (
        in_text(LIST, '"counted":[1,3,4]', '"counted":[1,2,4]'),
        {"row-list-part-differs"},
    ),
    "a label that the list says no row of a part to bear": (
        in_text(
            LIST,
            '"values":["Bins","Lamps"],"parts":["Aw=="]',
            '"values":["Bins","Lamps"],"parts":["AQ=="]',
        ),
        {"row-list-part-differs"},
    ),
    "a part of the list, taken away": (without(PART), {"checksum-missing", "site-file-unreadable"}),
    "what the list says that it lists": (
        in_text(LIST, '"lists":"view"', '"lists":"rows_sql"'),
        {"row-list-rows-differ"},
    ),
    "the set that a query has in the list": (
        in_text(LIST, '"requests.request_count":2', '"requests.request_count":99'),
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
