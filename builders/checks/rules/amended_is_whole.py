"""What an amended budget leaves out is told, with the amounts that stand in its place or fall."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.plan_units import plan_unit
from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.wording.lists import listed

SHOWN = 5  # departments named of those that are left out
LABELS = ("fund", "department", "programme", "category")
UNNAMED = "none"  # a line that names no department


def check(given: RuleInput) -> Iterator[Problem]:
    """Departments that stay as adopted while others are amended; lines that amendments lack."""
    if plan_unit(given.columns) and given.has("year", "phase", "amount"):
        yield from _units(given)
        yield from _lines(given)


def _units(given: RuleInput) -> Iterator[Problem]:
    """One problem for each year that is amended in part."""
    found = given.rows(
        f"{_counted(given)}, units AS (SELECT year, way, unit, bool_or(is_amended) AS is_amended, "
        f"sum(adopted) AS adopted, min(place) AS place FROM counted GROUP BY year, way, unit) "
        f"SELECT year, way, list(unit ORDER BY unit), sum(adopted), min(place) "
        f"FROM units WHERE (year, way) IN (SELECT (year, way) FROM units WHERE is_amended) "
        f"AND NOT is_amended AND adopted <> 0 GROUP BY year, way ORDER BY year, way"
    )
    for year, way, units, adopted, place in found:
        yield given.problem(
            "amended-budget-partial",
            plan_unit(given.columns),
            place,
            found=f"{year} ({way})",
            wanted=listed([unit or UNNAMED for unit in units], most=SHOWN),
            hint=f"What was adopted stands as their plan: {adopted:,f}.",
        )


def _lines(given: RuleInput) -> Iterator[Problem]:
    """One problem for each amended department with adopted lines that are not among the amended."""
    found = given.rows(
        f"{_counted(given)} SELECT year, way, unit, count(*), sum(adopted), min(place) "
        f"FROM counted WHERE NOT is_amended AND adopted <> 0 "
        f"AND (year, way, unit) IN (SELECT (year, way, unit) FROM counted WHERE is_amended) "
        f"GROUP BY year, way, unit ORDER BY year, way, unit"
    )
    for year, way, unit, lines, adopted, place in found:
        some = "one line" if lines == 1 else f"{lines:,} lines"
        yield given.problem(
            "amended-lines-missing",
            "amount",
            place,
            found=f"{unit or UNNAMED}, {year} ({way})",
            wanted=some,
            hint=f"What was adopted there, {adopted:,f}, is not in the plan.",
        )


def _counted(given: RuleInput) -> str:
    """Each line of each year: whether it is amended, and what was adopted for it."""
    way = "coalesce(direction, 'expenditure')" if given.has("direction") else "'expenditure'"
    columns = [name for label in LABELS for name in (f"{label}_code", label) if given.has(name)]
    line = ", ".join(f"coalesce({name}, '')" for name in columns)
    return (
        f"WITH lines AS (SELECT *, {way} AS way, [{line}] AS line, "
        f"coalesce({plan_unit(given.columns)}, '') AS unit FROM {given.relation}), "
        f"counted AS (SELECT year, way, unit, line, bool_or(phase = 'amended') AS is_amended, "
        f"sum(amount) FILTER (phase = 'adopted') AS adopted, "
        f"min((file, row)) FILTER (phase = 'adopted') AS place FROM lines "
        f"GROUP BY year, way, unit, line)"
    )


RULE = Rule(
    "amended_is_whole",
    frozenset({"budget"}),
    "An amended budget is whole: it has every department and line that was adopted.",
    ("amended-budget-partial", "amended-lines-missing"),
    check,
)
