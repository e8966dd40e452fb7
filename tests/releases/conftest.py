"""A small dataset whose values are all hard to write down."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builders.problems import CorrectionMade, Ledger, Problem, Report, Waived, Withheld
from builders.releases.subject import Subject
from builders.settings import Settings
from builders.sources.dataset import Dataset, Licence, Resource
from builders.sources.versions import sha256_of
from builders.tables.table import Column, Table

ORIGINAL = b'\xef\xbb\xbfname;amount\r\n"caf\xc3\xa9";1\n\x00\xff'

TEXTS: list[str | None] = [
    None,
    "",
    " blank around ",
    'a "quote", a comma',
    "line\nbreak",
    "carriage\r\nreturn",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    ' "=1+1"',
    "\t=1+1",
    "a;=cmd|' /C calc'!A0",
    "first\n+second",
    "\ufeff=1+1",
    "\uff1d1+1",
    "a-b, c=d",
    '=HYPERLINK("https://example.org")',
    "https://example.org/",
    "mailto:a@example.org",
    "00123",
    "1e5",
    "true",
    "null",
    "emoji 👩🏽‍🚒 and 𝔘𝔫𝔦",
    "مرحبا بالعالم",
    "\u202etxt.exe",
    "tab\there",
    "_x0041_",
    "control \x01 \x0b \x1f",
    "back\\slash",
    "</script><img src=x onerror=alert(1)>",
    "\u2028\u2029\ufeff",
    "é e\u0301",
]
ROWS = len(TEXTS)


def cycled(*values: Any) -> list[Any]:
    return [values[n % len(values)] for n in range(ROWS)]


COLUMNS: dict[str, tuple[Any, list[Any], str]] = {
    "file": (pa.string(), cycled("lines.csv"), "VARCHAR"),
    "row": (pa.int64(), list(range(2, ROWS + 2)), "BIGINT"),
    "text": (pa.string(), TEXTS, "VARCHAR"),
    "amount": (
        pa.decimal128(38, 2),
        cycled(
            Decimal("1234.50"),
            Decimal("-0.01"),
            Decimal("0.00"),
            None,
            Decimal("123456789012345678901234567890123456.78"),
            Decimal("9999999999999.99"),
        ),
        "DECIMAL(38,2)",
    ),
    "fine": (
        pa.decimal128(38, 20),
        cycled(
            Decimal("0E-20"),
            Decimal("1E-20"),
            Decimal("-0.00000012300000000000"),
            Decimal("100000000000000000.00000000000000000001"),
            None,
            Decimal("3.5"),
        ),
        "DECIMAL(38,20)",
    ),
    "whole": (pa.decimal128(38, 0), cycled(Decimal(1000), Decimal(-20), None), "DECIMAL(38,0)"),
    "big": (pa.int64(), cycled(9223372036854775807, -1, 0, None), "BIGINT"),
    "day": (
        pa.date32(),
        cycled(
            date(2025, 3, 14),
            date(1887, 1, 2),
            date(1900, 2, 28),
            date(1, 1, 1),
            date(1900, 3, 1),
            None,
        ),
        "DATE",
    ),
    "moment": (
        pa.timestamp("us"),
        cycled(
            datetime(2025, 3, 14, 8, 30),
            datetime(2025, 3, 14, 8, 30, 59, 500000),
            datetime(1887, 1, 2, 3, 4, 5),
            datetime(2025, 12, 31, 23, 59, 59, 123456),
            datetime(2025, 3, 10, 0, 0, 0),
            None,
        ),
        "TIMESTAMP",
    ),
    "yes": (pa.bool_(), cycled(True, False, None), "BOOLEAN"),
    "ratio": (pa.float64(), cycled(0.1, 1e-7, -2.5e20, None, 0.0), "DOUBLE"),
    "place_ids": (
        pa.list_(pa.string()),
        cycled(["harbour"], ["harbour", "hill"], [], None),
        "VARCHAR[]",
    ),
    "latitude": (
        pa.decimal128(38, 5),
        cycled(Decimal("41.23271"), None, Decimal("-0.00001")),
        "DECIMAL(38,5)",
    ),
    "longitude": (
        pa.decimal128(38, 5),
        cycled(Decimal("-38.5"), None, Decimal(180), None),
        "DECIMAL(38,5)",
    ),
    'odd, "name"': (pa.string(), cycled("x", None), "VARCHAR"),
}


def write_table(folder: Path, columns: dict[str, tuple[Any, list[Any], str]], name: str) -> Table:
    """A typed table made of these columns."""
    schema = pa.schema(
        [
            pa.field(column, kind, metadata={"description": f"What {column} means."})
            for column, (kind, _, _) in columns.items()
        ]
    )
    arrays = [pa.array(values, kind) for kind, values, _ in columns.values()]
    parquet = folder / f"{name}.parquet"
    # Small row groups, so that more than one batch is read.
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), parquet, row_group_size=7)
    described = tuple(
        Column(
            column, kind, "amount" if column == "amount" else "", f"What {column} means.", column
        )
        for column, (_, _, kind) in columns.items()
    )
    return Table(name, "hard-values", "budget", described, parquet, len(arrays[0]))


def make_subject(root: Path) -> Subject:
    """A whole dataset under ``root``, with files, table and report."""
    folder = root / "datasets" / "hard"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "lines.csv").write_bytes(ORIGINAL)
    (folder / "datapackage.yaml").write_bytes(b"name: hard-values\n# a comment\n")
    resource = Resource(
        "lines",
        "sub/lines.csv",
        folder / "sub" / "lines.csv",
        "datasets/hard/sub/lines.csv",
        "csv",
        sha256=sha256_of(folder / "sub" / "lines.csv"),
    )
    dataset = Dataset(
        "hard-values",
        "budget",
        "=Hard & {values}",
        "Values that are hard to write down.",
        "datasets/hard",
        (resource,),
        Licence(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        "Budget Office",
        as_of="2025-06-30",
        notes=("Debt service is not included.",),
        version="3f2a9c01b7de",
    )
    report = Report(
        (
            Problem(
                "cell-not-a-number", "datasets/hard/sub/lines.csv", 12, "amount", "=1+1", "1234.5"
            ),
            Problem("cell-not-a-number", "datasets/other/lines.csv", 3, "amount", "x", "1234.5"),
        ),
        (
            Ledger(
                "hard-values",
                "datasets/hard/sub/lines.csv",
                ROWS + 1,
                ROWS,
                (Withheld("Not a part of the city.", 1),),
            ),
            Ledger("other", "datasets/other/lines.csv", 5, 5),
        ),
        waived=(
            Waived(
                "hard-values",
                "datasets/hard/datapackage.yaml",
                "row-repeated",
                "lines.csv",
                "It is so in the ledger too.",
                "2026-06-30",
                (Problem("row-repeated", "datasets/hard/sub/lines.csv", 9, "", "8"),),
            ),
        ),
        corrected=(
            CorrectionMade(
                dataset="hard-values",
                file="datasets/hard/corrections.yaml",
                number=1,
                action="replace",
                where="row 9",
                column="amount",
                was="=1+1",
                becomes="2",
                reason="A formula was saved as text.",
                provider="Finance",
                day="2025-07-01",
                rows=1,
            ),
        ),
    )
    (root / "tables").mkdir()
    table = write_table(root / "tables", COLUMNS, "hard_values")
    return Subject(
        dataset, table, report, Settings(root, city="Testford", site_url="https://example.org/")
    )


@pytest.fixture(scope="session")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """The dataset of hard values."""
    return make_subject(tmp_path_factory.mktemp("hard"))
