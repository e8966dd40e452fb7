"""Of a project that stands in several years, the latest year's row says how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """One notice about all projects that stand in several years of one snapshot."""
    if not given.has("id", "year"):
        return
    keys = ", ".join(["id", *(name for name in ("snapshot",) if given.has(name))])
    several = (
        f"SELECT id, count(*) AS n, min({{'file': file, 'row': row}}) AS place "
        f"FROM {given.relation} WHERE id IS NOT NULL GROUP BY {keys} "
        f"HAVING count(DISTINCT coalesce(CAST(year AS VARCHAR), '')) > 1"
    )
    found = given.rows(
        f"SELECT count(DISTINCT id), sum(n - 1), min(place).file, min(place).row, "
        f"min_by(id, place) FROM ({several})"
    )
    for projects, older, file, row, first in found:
        if projects:
            hint = f"The first of them is “{first}”."
            yield given.problem(
                "project-in-several-years",
                "year",
                (file, row),
                found=f"{projects:,}",
                wanted=f"{int(older):,}",
                hint=hint,
            )


RULE = Rule(
    "project_years",
    frozenset({"projects"}),
    "A project stands in one year of a snapshot; of several, the latest says how it stands.",
    ("project-in-several-years",),
    check,
)
