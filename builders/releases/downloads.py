"""Every format in which a dataset's typed rows can be taken away. A new one is a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builders.releases.geojson import has_places, write_geojson
from builders.releases.json_rows import write_json, write_ndjson
from builders.releases.parquet import write_parquet
from builders.releases.safe_csv import write_changes, write_safe_csv
from builders.releases.subject import Subject
from builders.releases.tidy_csv import write_csv
from builders.releases.workbook import write_xlsx
from builders.tables.table import Table
from builders.wording.numbers import count

# A workbook of more rows takes longer to make than all the rest of a portal (15 columns: about
# seven seconds), is slow to open, and nobody reads it: the CSV opens in the same programs.
MOST_XLSX_ROWS = 100_000
# Half a kilobyte a feature: no map program opens more in one file with pleasure.
MOST_GEOJSON_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Download:
    """One format: what it is, why anyone would want it, and the function that writes it.

    ``most_rows`` is the largest table that is written in it; 0 means any. ``suits`` tells whether a
    table is of a sort that the format can hold at all.
    """

    title: str
    media_type: str
    suffix: str
    why: str
    write: Callable[[Subject, Path], None]
    most_rows: int = 0
    suits: Callable[[Table], bool] = lambda table: bool(table.columns)

    def fits(self, table: Table) -> bool:
        """Whether a table of this sort and size is written in this format."""
        return self.suits(table) and self.holds(table)

    def holds(self, table: Table) -> bool:
        """Whether a table is short enough for this format."""
        return not self.most_rows or table.rows <= self.most_rows


DOWNLOADS: dict[str, Download] = {
    "csv": Download(
        "CSV",
        "text/csv",
        "csv",
        "Opens in any program. UTF-8, one header row, dates as 2025-03-14, a point before "
        "decimals, missing cells empty.",
        write_csv,
    ),
    "spreadsheet": Download(
        "CSV for spreadsheets",
        "text/csv",
        "spreadsheet.csv",
        "The same CSV, made safe to open in a spreadsheet: a text that would run as a formula "
        "begins with an apostrophe. The next file lists each of them.",
        write_safe_csv,
    ),
    "changes": Download(
        "What the CSV for spreadsheets changes",
        "application/json",
        "spreadsheet-changes.json",
        "Every cell of the CSV for spreadsheets that differs from the data: its row and column, "
        "what it was, and what it is. An empty list where none does.",
        write_changes,
    ),
    "xlsx": Download(
        "Excel workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        "For reading and sorting by hand: the data with typed cells, and sheets with what each "
        "column means, what was checked, and how to cite.",
        write_xlsx,
        most_rows=MOST_XLSX_ROWS,
    ),
    "json": Download(
        "JSON",
        "application/json",
        "json",
        "For programs: an array with one object a row, every decimal exact, missing values null.",
        write_json,
    ),
    "ndjson": Download(
        "JSON lines",
        "application/x-ndjson",
        "ndjson",
        "For programs that read row by row: the same objects, one a line.",
        write_ndjson,
    ),
    "geojson": Download(
        "GeoJSON",
        "application/geo+json",
        "geojson",
        "For maps: a feature a row with its area or point, and all columns. A row of which it is "
        "not known where it lies has no geometry.",
        write_geojson,
        most_rows=MOST_GEOJSON_ROWS,
        suits=has_places,
    ),
    "parquet": Download(
        "Parquet",
        "application/vnd.apache.parquet",
        "parquet",
        "For analysis with DuckDB, Python or R: small, typed, each column with its description. "
        "The site's own numbers are computed from this file.",
        write_parquet,
    ),
}


def absences(table: Table, language: str = "en") -> tuple[str, ...]:
    """Why some formats are not offered for this table, one sentence each."""
    return tuple(
        f"There is no {download.title}: the table has {count(table.rows, language)} rows, and one "
        f"of more than {count(download.most_rows, language)} would be slow to open. "
        "Use the CSV instead."
        for download in DOWNLOADS.values()
        if download.suits(table) and not download.holds(table)
    )
