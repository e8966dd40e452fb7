"""What an indicator is made of stays the same: city or parts, counts or values."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem

CITY = "place_scope IN ('citywide', 'unknown')"


def check(given: RuleInput) -> Iterator[Problem]:
    """One problem for each indicator of which months or observations are unlike."""
    if not given.has("indicator", "period"):
        return
    if given.has("place_scope"):
        yield from _parts_for_the_city(given)
    if given.has("value", "denominator"):
        yield from _counts_and_values(given)


def _parts_for_the_city(given: RuleInput) -> Iterator[Problem]:
    found = given.rows(
        f"WITH months AS (SELECT indicator, strftime(period, '%Y-%m') AS month, "
        f"bool_or({CITY}) AS is_city, min((file, row)) AS place FROM {given.relation} "
        f"WHERE indicator IS NOT NULL AND period IS NOT NULL GROUP BY ALL) "
        f"SELECT indicator, count(*) FILTER (NOT is_city) AS parts, "
        f"min(place) FILTER (NOT is_city) AS place FROM months GROUP BY indicator "
        f"HAVING bool_or(is_city) AND parts > 0 ORDER BY place"
    )
    for indicator, months, place in found:
        some = "one month" if months == 1 else f"{months:,} months"
        yield given.problem("indicator-of-parts", "place", place, found=indicator, wanted=some)


def _counts_and_values(given: RuleInput) -> Iterator[Problem]:
    counted = [name for name in ("numerator",) if given.has(name)]
    if given.has("promoters", "detractors"):
        counted.append("promoters - detractors")
    if not counted:
        return
    both = f"(coalesce({', '.join(counted)}) IS NOT NULL AND denominator IS NOT NULL)"
    city = CITY if given.has("place_scope") else "true"
    found = given.rows(
        f"WITH years AS (SELECT indicator, year(period) AS year, {city} AS is_city, "
        f"count(*) FILTER (NOT {both} AND value IS NOT NULL) AS bare, "
        f"min((file, row)) FILTER (NOT {both} AND value IS NOT NULL) AS place "
        f"FROM {given.relation} WHERE indicator IS NOT NULL GROUP BY ALL "
        f"HAVING bare > 0 AND bool_or({both})) "
        f"SELECT indicator, sum(bare), min(place) AS place FROM years "
        f"GROUP BY indicator ORDER BY place"
    )
    for indicator, bare, place in found:
        some = "one observation is" if bare == 1 else f"{int(bare):,} observations are"
        yield given.problem(
            "indicator-counts-missing", "value", place, found=indicator, wanted=some
        )


RULE = Rule(
    "indicator_observations",
    frozenset({"indicators"}),
    "An indicator is about the city in every month or in none, and made of counts or of values.",
    ("indicator-of-parts", "indicator-counts-missing"),
    check,
)
