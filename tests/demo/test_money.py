"""The city's books add up, to the cent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from builders.demo.expenditure import by_neighbourhood, expenditure, totals
from builders.demo.money import dollars, plain
from builders.demo.places import make_places

UNKNOWN = {"n/a", ""}


def read(text: str) -> Decimal:
    """An amount as the files write it."""
    sign = -1 if text.startswith("(") else 1
    return sign * Decimal(text.strip("($)").replace(",", "").replace("$", ""))


def test_amounts_are_written_as_accounts_and_as_spreadsheets_write_them():
    assert "-1234.05" == plain(-123405)
    assert "0.07" == plain(7)
    assert "($1,234.05)" == dollars(-123405)
    assert "$0.00" == dollars(0)


def test_control_totals_of_expenditure_are_met(committed: Any):
    lines = committed.rows("operating-budget/expenditure.csv")
    controls = [
        control
        for control in committed.descriptor("operating-budget")["lightwell"]["controls"]
        if control["where"]["direction"] == "expenditure"
    ]
    assert 18 == len(controls)  # four phases of four years, and two of the next
    for control in controls:
        year, phase = str(control["where"]["year"]), control["where"]["phase"]
        amounts = [
            Decimal(line["amount"])
            for line in lines
            if (line["year"], line["phase"]) == (year, phase) and line["amount"] not in UNKNOWN
        ]
        assert Decimal(control["total"]) == sum(amounts)


def test_control_totals_of_revenue_are_met_without_the_row_of_totals(committed: Any):
    rows = committed.rows("operating-budget/revenue.csv")
    assert ["Total, all funds"] == [row["Source"] for row in rows if not row["Fund"]]
    controls = [
        control
        for control in committed.descriptor("operating-budget")["lightwell"]["controls"]
        if control["where"]["direction"] == "revenue"
    ]
    assert 9 == len(controls)
    for control in controls:
        column = f"FY{control['where']['year']} {control['where']['phase']}"
        assert Decimal(control["total"]) == sum(read(row[column]) for row in rows if row["Fund"])
        assert Decimal(control["total"]) == read(rows[-1][column])


def test_the_adopted_budget_of_each_fund_is_balanced(committed: Any):
    spending: dict[tuple[str, str], Decimal] = {}
    for line in committed.rows("operating-budget/expenditure.csv"):
        if line["phase"] == "adopted":
            key = (line["year"], line["fund_code"])
            spending[key] = spending.get(key, Decimal(0)) + Decimal(line["amount"])
    income: dict[tuple[str, str], Decimal] = {}
    for row in committed.rows("operating-budget/revenue.csv")[:-1]:
        for title, cell in row.items():
            if title.endswith("adopted"):
                key = (title[2:6], row["Fund code"])
                income[key] = income.get(key, Decimal(0)) + read(cell)
    assert spending == income


def test_control_totals_of_projects_are_those_of_the_last_snapshot(committed: Any):
    rows = committed.rows("capital-projects/projects.csv")
    columns = {
        "budget_original": "Original budget",
        "budget_current": "Budget now",
        "spent": "Spent to date",
    }
    controls = committed.descriptor("capital-projects")["lightwell"]["controls"]
    assert set(columns) == {control["role"] for control in controls}
    for control in controls:
        column = columns[control["role"]]
        last = [
            row for row in rows if row["As of"] == "06/30/2025" and row["Project ID"] != "TOTAL"
        ]
        assert Decimal(control["total"]) == sum(read(row[column]) for row in last)


def test_some_departments_overspend_and_others_do_not(committed: Any):
    spent: dict[str, Decimal] = {}
    for line in committed.rows("operating-budget/expenditure.csv"):
        if line["year"] == "2024" and line["phase"] in {"amended", "actual"}:
            sign = 1 if line["phase"] == "actual" else -1
            name = line["department"]
            spent[name] = spent.get(name, Decimal(0)) + sign * Decimal(line["amount"])
    assert spent["Fire and Rescue"] > 0 > spent["Housing and Planning"]


def test_a_code_has_one_name_in_every_year(committed: Any):
    for part in ("fund", "department", "programme", "category"):
        lines = committed.rows("operating-budget/expenditure.csv")
        pairs = {(line[f"{part}_code"], line[part]) for line in lines}
        assert len(pairs) == len({code for code, _ in pairs})


def test_what_is_spent_place_by_place_adds_up_to_the_line_that_it_was(committed: Any):
    hoods = make_places(1, 16)
    lines = expenditure(1, sum(hood.population for hood in hoods), 4)
    split = tuple(by_neighbourhood(lines, hoods))
    assert totals(lines) == totals(split)
    named = {line.neighbourhood for line in split}
    assert {"", *(hood.name for hood in hoods)} == named
    rows = committed.rows("operating-budget/expenditure.csv")
    assert named == {row["neighbourhood"] for row in rows}
