"""Files whose columns have names of their own: accounts, a statistic, grants without a day."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.adding.choosing import chosen
from builders.adding.claim import Guess
from builders.adding.guess import guess_kind
from builders.adding.table import Table
from builders.cli import app
from builders.kinds import SHAPES

KINDS = {name: shape for name, shape in SHAPES.items() if name != "places"}
REVENUE = "Fiscal Year,Property Tax,Sales Tax,Fines,Total Revenue\n" + "".join(
    f"{year},{year}000.10,{year}00,{year}0,{year}99\n" for year in range(2015, 2025)
)
GRANTS = "Recipient,Purpose,Amount Awarded\n" + "".join(
    f"Club {n},Work number {n},{n}00.00\n" for n in range(1, 31)
)


@pytest.fixture
def taken(table_of: Callable[..., Table]) -> Callable[..., Guess | None]:
    """What a table is taken for, or None."""

    def take(text: str, name: str = "lines.csv") -> Guess | None:
        table = table_of(text, name)
        return chosen(guess_kind(KINDS, table.profiles, table.hints, {}))

    return take


def test_a_column_for_each_account_is_a_category_of_the_budget_and_a_total_is_left_out(
    taken: Callable[..., Guess | None],
) -> None:
    guess = taken(REVENUE)
    assert guess is not None
    assert "budget" == guess.kind
    assert guess.wide is not None
    assert ["Property Tax", "Sales Tax", "Fines"] == list(guess.wide.columns)
    assert {"category": "Sales Tax"} == guess.wide.columns["Sales Tax"]
    assert {"direction": "revenue"} == {c.role: c.value for c in guess.constants}


@pytest.mark.parametrize(
    ("head", "name", "direction"),
    [
        ("Year,Salaries,Benefits,Supplies", "table.csv", "expenditure"),
        ("Jahr,Gewerbesteuer,Grundsteuer,Hundesteuer", "tabelle.csv", "revenue"),
        ("Exercice,Personnel,Fournitures,Dette", "depenses.csv", "expenditure"),
        ("Ejercicio,Impuestos,Tasas,Multas", "ingresos.csv", "revenue"),
    ],
)
def test_the_accounts_or_the_file_s_name_say_whether_money_goes_in_or_out(
    taken: Callable[..., Guess | None], head: str, name: str, direction: str
) -> None:
    rows = "".join(f"{year},{year}1.50,{year}2.75,{year}3.25\n" for year in range(2010, 2025))
    guess = taken(f"{head}\n{rows}", name)
    assert guess is not None
    assert ("budget", direction) == (
        guess.kind,
        {c.role: c.value for c in guess.constants}["direction"],
    )


@pytest.mark.parametrize("head", ["Year,Births,Deaths,Marriages", "Year,Roses,Tulips,Lilies"])
def test_columns_that_are_no_accounts_are_no_budget(
    taken: Callable[..., Guess | None], head: str
) -> None:
    guess = taken(f"{head}\n" + "".join(f"{y},{y}1,{y}2,{y}3\n" for y in range(2010, 2025)))
    assert guess is None or "budget" != guess.kind


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Year,Fare gate taps\n" + "".join(f"{y},{y}55\n" for y in range(2010, 2025)), "Fare gate taps"),
        ("Month,Hall,Skates hired\n" + "".join(
            f"2024-{m:02},{hall},{m}0{at}\n" for m in range(1, 13) for at, hall in enumerate("AB")
        ), "Skates hired"),
    ],
)  # fmt: skip
def test_the_one_column_of_numbers_of_periods_is_a_statistic_of_that_name(
    taken: Callable[..., Guess | None], text: str, statistic: str
) -> None:
    guess = taken(text)
    assert guess is not None
    assert "counts" == guess.kind
    assert {"statistic": statistic} == {c.role: c.value for c in guess.constants}


@pytest.mark.parametrize(
    "text",
    [
        "Year,Unemployment rate\n" + "".join(f"{y},4.{y % 10}\n" for y in range(2010, 2025)),
        "Year,Median rent\n" + "".join(f"{y},{y}\n" for y in range(2010, 2025)),
        "Year,Plaque,Width\n" + "".join(f"{y},Plaque {y},{y % 7}4\n" for y in range(2010, 2025)),
    ],
    ids=["a rate", "a median", "things with a name"],
)
def test_what_is_no_count_is_not_taken_for_one(
    taken: Callable[..., Guess | None], text: str
) -> None:
    guess = taken(text)
    assert guess is None or "counts" != guess.kind


def test_the_command_that_is_told_of_a_file_that_cannot_be_taken_takes_it(
    empty_portal: Path,
) -> None:
    (empty_portal / "the grants.csv").write_text(GRANTS)
    done = CliRunner().invoke(app, ["add", "the grants.csv", "--yes"])
    assert 1 == done.exit_code
    told = " ".join(done.output.split())
    [command] = [part for part in told.split("`") if part.startswith("lightwell add")][:1]
    words = shlex.split(command)[1:]
    assert ["add", "the grants.csv", "--kind", "payments", "--all-rows", "date=2024-12-31"] == words
    again = CliRunner().invoke(app, [*words, "--yes"])
    assert 0 == again.exit_code, again.output
    assert "Paid: $46,500.00" in again.output


def test_a_phase_that_nothing_says_is_told_of_with_what_to_type(empty_portal: Path) -> None:
    (empty_portal / "taxes.csv").write_text(REVENUE)
    told = " ".join(CliRunner().invoke(app, ["add", "taxes.csv", "--yes"]).output.split())
    assert "Nothing says the phase" in told
    assert "--all-rows phase=proposed; it is one of proposed, adopted, amended, actual." in told
    done = CliRunner().invoke(
        app, ["add", "taxes.csv", "--name", "it", "--all-rows", "phase=actual", "--yes"]
    )
    assert 0 == done.exit_code, done.output
