"""Rows that are totals of other rows would be counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.wording.lists import listed

LABELS = ("department", "programme", "fund", "category", "line_id")
# "Total", "Grand total:" and "City total 2024", but not "Total rewards", which may be bought.
YEAR = r"[\s,:(-]*((fy|fiscal year|for|in|of)?\s*(19|20)?\d\d([/-]\d{2,4})?)?\s*\)?"
TOTAL = (
    rf"^\s*(grand|sub|overall|city|citywide|budget|net|gross)?[\s-]*totals?{YEAR}\s*:?\s*$"
    r"|^\s*(grand\s+)?total\s+(expenditures?|expenses?|revenues?|budget|appropriations?"
    rf"|departments?|funds?|all\s+\w+){YEAR}\s*:?\s*$"
    rf"|^.+\s(sub-?)?totals?({YEAR}|\s*\(\w+\))\s*:?\s*$"
    r"|^\s*sub-?\s?totals?\s*(for|of|:|-)\s*\S"
    r"|^\s*(grand\s+)?totals?\s*(for\s|of\s+all\s|:\s*\S|[-\x{2013}]\s)"
)
# "Total Roads", where another row says "Roads".
TOTAL_OF = r"^\s*total\s+"
FEWEST = 4  # rows in a group before one of them can be told to be the sum of the others
# Narrower decimals are carried from the sum to its rows in another type, and the engine stumbles.
EXACT = "DECIMAL(38, 9)"
Place = tuple[str, int]


def check(given: RuleInput) -> Iterator[Problem]:
    """Rows labelled as totals, and rows that are the sum of others of their department or year."""
    totals: set[Place] = set()
    for role in LABELS:
        if given.has(role):
            for problem, place in _labelled(given, role):
                if place not in totals:
                    totals.add(place)
                    yield problem
    if given.has("amount"):
        yield from _sums(given, totals)


def _labelled(given: RuleInput, role: str) -> Iterator[tuple[Problem, Place]]:
    found = given.rows(
        f"SELECT DISTINCT {role}, file, row FROM {given.relation} "
        f"WHERE regexp_matches({role}, $1, 'i') OR (regexp_matches({role}, $2, 'i') AND "
        f"lower(trim(regexp_replace({role}, $2, '', 'i'))) IN "
        f"(SELECT lower(trim({role})) FROM {given.relation})) ORDER BY file, row",
        [TOTAL, TOTAL_OF],
    )
    for label, file, row in found:
        place = (file, row)
        yield given.problem("total-among-lines", role, place, found=label), place


def _sums(given: RuleInput, totals: set[Place]) -> Iterator[Problem]:
    """Sums of departments first: what is found to be a total is no line of the next sum."""
    year = [name for name in ("year", "phase", "direction") if given.has(name)]
    for group in (["department", *year], year):
        if not given.has(*group):
            continue
        of = listed([name for name in group if name != "direction"]) or "file"
        for file, row, amount in given.rows(_equal_to_the_others(given, group, totals)):
            totals.add((file, row))
            yield given.problem(
                "sum-among-lines", "amount", (file, row), found=f"{amount:,f}", wanted=of
            )


def _equal_to_the_others(given: RuleInput, group: list[str], totals: set[Place]) -> str:
    """Rows of one amount that is the sum of all rows with another; a total may stand twice."""
    own = ", ".join(group) or "1"
    known = ", ".join(f"({_text(file)}, {row})" for file, row in sorted(totals))
    lines = f"(file, row) NOT IN ({known})" if known else "true"
    return (
        f"WITH lines AS (SELECT *, CAST(amount AS {EXACT}) AS exact FROM {given.relation} "
        f"WHERE {lines}) SELECT file, row, amount FROM lines WHERE amount > 0 "
        f"WINDOW w AS (PARTITION BY {own}), alike AS (PARTITION BY {own}, exact) "
        f"QUALIFY count(*) OVER w - count(*) OVER alike >= {FEWEST - 1} "
        f"AND exact * (count(*) OVER alike + 1) = sum(exact) OVER w ORDER BY file, row"
    )


def _text(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


RULE = Rule(
    "no_totals_among_lines",
    frozenset({"budget"}),
    "No row is the total of other rows.",
    ("total-among-lines", "sum-among-lines"),
    check,
)
