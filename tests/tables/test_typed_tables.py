"""Files become one typed table, and every row is accounted for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from small_budgets import BUDGET, WHOLE, amounts, budget, table


def test_a_column_named_like_a_role_has_it(small_portal: Callable[..., Any]):
    portal = small_portal(budget({"a.csv": 'year,phase,amount\nFY25,Actual,"$1,234.50"\n'}))
    row = table(portal)[0]
    assert ("a.csv", 2, 2025, "actual", Decimal("1234.50")) == (
        *(row[c] for c in ("file", "row", "year", "phase", "amount")),
    )


def test_wide_columns_become_a_row_each(small_portal: Callable[..., Any]):
    block = """unpivot: {value: amount, columns: {
        "FY24 Actual": {year: 2024, phase: actual}, "FY25 Plan": {year: 2025, phase: adopted}}}"""
    text = "Dept,FY24 Actual,FY25 Plan\nParks,1,2\nRoads,,4\n"
    portal = small_portal(budget({"a.csv": text}, block + ", roles: {department: Dept}"))
    assert [
        (2, "Parks", 2024, "actual", Decimal(1)),
        (2, "Parks", 2025, "adopted", Decimal(2)),
        (3, "Roads", 2024, "actual", None),
        (3, "Roads", 2025, "adopted", Decimal(4)),
    ] == [
        tuple(r[c] for c in ("row", "department", "year", "phase", "amount")) for r in table(portal)
    ]


def test_constants_fill_what_the_file_does_not_say(small_portal: Callable[..., Any]):
    portal = small_portal(budget({"a.csv": "amount\n1\n"}, f"constants: {{{WHOLE}}}"))
    assert [(2025, "actual")] == [(r["year"], r["phase"]) for r in table(portal)]


def test_a_constant_keeps_its_decimals(small_portal: Callable[..., Any]):
    package = """
name: b
licenses: [{name: CC0-1.0}]
lightwell: {kind: indicators, updated: 2025-01-01, constants: {target: "4.125"}}
resources: [{name: a, path: a.csv}]
"""
    text = "indicator,period,value\nspeed,2025-01,3\n"
    portal = small_portal({"b": {"datapackage.yaml": package, "a.csv": text}})
    assert [Decimal("4.125")] == portal.column("b", "target")


def test_values_are_mapped_before_they_are_typed(small_portal: Callable[..., Any]):
    block = 'values: {phase: {E: actual, "Plan B": adopted}, amount: {none spent: "0"}}'
    text = "year,phase,amount\n2025,E,none spent\n2025,plan b,5\n"
    portal = small_portal(budget({"a.csv": text}, block))
    assert [("actual", 0), ("adopted", 5)] == [(r["phase"], r["amount"]) for r in table(portal)]


def test_columns_are_added_up_and_a_missing_part_makes_the_sum_unknown(
    small_portal: Callable[..., Any],
):
    block = f"constants: {{{WHOLE}}}, roles: {{amount: [Own, Grant]}}"
    text = "Own,Grant\n1.10,2.205\n3,\n,4\n0,-1\n"
    portal = small_portal(budget({"a.csv": text}, block))
    assert [Decimal("3.305"), None, None, Decimal(-1)] == amounts(portal)
    assert ["1.10", "3", None, "0"] == portal.column("b", "Own")


def test_missing_tokens_are_unknown_and_never_zero(small_portal: Callable[..., Any]):
    block = f'constants: {{{WHOLE}}}, missing: ["#Missing", n/a]'
    own = ', schema: {fields: [{name: Line}, {name: amount, missingValues: ["", "-"]}]}'
    text = 'Line,amount\n1,#Missing\n2,n/a\n3,-\n4," "\n5,0\n'
    portal = small_portal(budget({"a.csv": text}, block, own))
    assert [None, None, None, None, Decimal(0)] == amounts(portal)


def test_decimals_are_never_rounded(small_portal: Callable[..., Any]):
    texts = ["0.1", "1234567890123456789.123456789012345678", "2.675", "-0.005", "1e-3"]
    block = f"constants: {{{WHOLE}}}"
    files = {"a.csv": "amount\n" + "\n".join(texts) + "\n", "z.csv": "amount\n7\n"}
    portal = small_portal(budget(files, block))
    assert [Decimal(text) for text in (*texts, "7")] == amounts(portal)
    assert 0 == sum(a != Decimal(t) for a, t in zip(amounts(portal), texts, strict=False))


def test_money_has_two_decimals_at_the_least(small_portal: Callable[..., Any]):
    portal = small_portal(budget({"a.csv": "amount\n7\n"}, f"constants: {{{WHOLE}}}"))
    types = {column.name: column.type for column in portal.checked.tables["b"].columns}
    assert "DECIMAL(38,2)" == types["amount"]


@pytest.mark.parametrize(
    ("kind", "cells", "expected", "sql_type"),
    [
        ("integer", ["1", "", "3"], [1, None, 3], "BIGINT"),
        ("number", ["1.25", "2", ""], [Decimal("1.25"), Decimal(2), None], "DECIMAL(38,2)"),
        ("date", ["2025-01-02", "", ""], [date(2025, 1, 2), None, None], "DATE"),
        (
            "datetime",
            ["2025-01-02T03:04:05", "", ""],
            [datetime(2025, 1, 2, 3, 4, 5), None, None],
            "TIMESTAMP",
        ),
        ("boolean", ["true", "false", ""], [True, False, None], "BOOLEAN"),
        ("string", ["1", "x", ""], ["1", "x", None], "VARCHAR"),
    ],
)
def test_other_columns_are_typed_by_their_schema(
    small_portal: Callable[..., Any],
    kind: str,
    cells: list[str],
    expected: list[Any],
    sql_type: str,
):
    own = f", schema: {{fields: [{{name: Line}}, {{name: amount}}, {{name: Other, type: {kind}, description: Mine.}}]}}"
    text = "Line,amount,Other\n" + "".join(f"{n},1,{c}\n" for n, c in enumerate(cells))
    portal = small_portal(budget({"a.csv": text}, f"constants: {{{WHOLE}}}", own))
    assert expected == portal.column("b", "Other")
    [column] = [c for c in portal.checked.tables["b"].columns if c.name == "Other"]
    assert (sql_type, "Mine.", "Other") == (column.type, column.description, column.source)


def test_other_columns_without_a_schema_stay_text_as_they_stand(small_portal: Callable[..., Any]):
    text = "amount,Zip\n1,02113\n2, 5 \n3,\n"
    portal = small_portal(budget({"a.csv": text}, f"constants: {{{WHOLE}}}"))
    assert ["02113", " 5 ", None] == portal.column("b", "Zip")


def test_columns_of_names_that_tables_keep_for_themselves_are_published_beside_them(
    small_portal: Callable[..., Any],
):
    names = ("file", "Row", "phase", "place_id", "_row", "_file", "_branch", "_withheld", "select")
    header = ",".join((*names, "Stage", "amount"))
    text = f"{header}\n{','.join(names)},actual,5\n"
    block = "constants: {year: 2025}, roles: {phase: Stage}"
    row = table(small_portal(budget({"a.csv": text}, block)))[0]
    assert ("a.csv", 2, "actual", Decimal(5)) == tuple(
        row[c] for c in ("file", "row", "phase", "amount")
    )
    assert set(names) - {"_row"} <= set(row.values()) | {"Row"}
    assert ("Row", "phase", "_withheld") == tuple(
        row[c] for c in ("Row_in_file", "phase_in_file", "_withheld")
    )


def test_files_with_different_columns_are_one_table(small_portal: Callable[..., Any]):
    files = {
        "a.csv": "Dept,Ward,amount\nParks,1,1.5\n",
        "z.csv": "amount,WARD,Note\n2.125,2,late\n",
    }
    block = f"constants: {{{WHOLE}}}, roles: {{department: Dept}}"
    rows = table(small_portal(budget(files, block)))
    assert [
        ("a.csv", 2, "Parks", "1", None, Decimal("1.5")),
        ("z.csv", 2, None, "2", "late", Decimal("2.125")),
    ] == [
        tuple(r[c] for c in ("file", "row", "department", "Ward", "Note", "amount")) for r in rows
    ]


def test_a_column_that_two_schemas_type_differently_is_still_published(
    small_portal: Callable[..., Any],
):
    package = BUDGET.format(
        name="b",
        block=f", constants: {{{WHOLE}}}",
        resources="""
  - {name: a, path: a.csv, schema: {fields: [{name: amount}, {name: When, type: integer}]}}
  - {name: z, path: z.csv, schema: {fields: [{name: amount}, {name: When, type: date}]}}""",
    )
    files = {"a.csv": "amount,When\n1,5\n", "z.csv": "amount,When\n1,2025-01-02\n"}
    portal = small_portal({"b": {"datapackage.yaml": package, **files}})
    assert ["5", "2025-01-02"] == portal.column("b", "When")


def test_the_order_of_the_table_is_that_of_the_files_and_rows(small_portal: Callable[..., Any]):
    files = {"z.csv": "amount\n3\n1\n2\n", "a.csv": "amount\n9\n8\n"}
    portal = small_portal(budget(files, f"constants: {{{WHOLE}}}"))
    assert [3, 1, 2, 9, 8] == amounts(portal)


def test_the_same_input_gives_the_same_bytes_in_another_folder(small_portal: Callable[..., Any]):
    text = "Dept,amount\n" + "".join(f"D{n % 7},{n}.5\n" for n in range(500))
    written = [
        small_portal(budget({"a.csv": text}, f"constants: {{{WHOLE}}}")).checked.tables["b"].parquet
        for _ in range(2)
    ]
    assert written[0] != written[1]
    assert written[0].read_bytes() == written[1].read_bytes()


def test_the_parquet_file_says_what_its_columns_mean(small_portal: Callable[..., Any]):
    block = f"constants: {{{WHOLE}}}, roles: {{amount: [Own, Grant]}}"
    portal = small_portal(budget({"a.csv": "Own,Grant\n1,2\n"}, block))
    schema = pq.read_schema(portal.checked.tables["b"].parquet)
    meta = schema.field("amount").metadata
    assert (b"amount", b"Own + Grant") == (meta[b"role"], meta[b"source"])
    assert meta[b"description"]
    assert b"constant: 2025" == schema.field("year").metadata[b"source"]
    assert [] == list(portal.checked.tables["b"].parquet.parent.glob("*.part"))


def test_the_parquet_file_says_the_unit_of_its_columns(small_portal: Callable[..., Any]):
    fields = (
        ", schema: {fields: [{name: amount, type: number}, {name: km, type: number, unit: kilometres, "
        "description: How long it is.}]}"
    )
    portal = small_portal(
        budget({"a.csv": "amount,km\n1,2\n"}, f"constants: {{{WHOLE}}}", fields), currency="EUR"
    )
    schema = pq.read_schema(portal.checked.tables["b"].parquet)
    said = {name: schema.field(name).metadata for name in ("amount", "km", "year")}
    assert (b"EUR", b"kilometres") == (said["amount"][b"unit"], said["km"][b"unit"])
    assert b"How long it is." == said["km"][b"description"]
    assert b"unit" not in said["year"]


def test_a_table_is_only_there_when_it_is_whole(small_portal: Callable[..., Any], tmp_path: Path):
    portal = small_portal(budget({"a.csv": "year,phase,amount\n2025,actual,lots\n"}), sound=False)
    assert {} == portal.checked.tables
    assert not list(tmp_path.rglob("tables/*.parquet"))
