"""One budget dataset as the pages read it: which years and phases it has, and which one leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.pieces import Day
from builders.pages.toolbox import Toolbox
from builders.sources.dataset import Dataset

EXPENDITURE = "expenditure"
REVENUE = "revenue"
ADOPTED = "adopted"
AMENDED = "amended"
ACTUAL = "actual"
# The phases of a budget in the order in which they come about.
PHASES = ("proposed", ADOPTED, AMENDED, ACTUAL)
PHASE_NAMES = {
    "proposed": "Proposed",
    ADOPTED: "Adopted",
    AMENDED: "Amended",
    ACTUAL: "Actual",
}
# What people call an amount of each phase: both the adopted and the amended budget are the plan.
PHASE_ADJECTIVES = {
    "proposed": "proposed",
    ADOPTED: "planned",
    AMENDED: "planned",
    ACTUAL: "actual",
}
PHASE_MEANINGS = {
    "proposed": "What was asked for, before the council decided.",
    ADOPTED: "What the council decided at the start of the year: the plan.",
    AMENDED: "The plan after changes that were made during the year. A department that was not "
    "amended keeps what was adopted.",
    ACTUAL: "What was really spent or received.",
}


@dataclass(frozen=True, slots=True)
class View:
    """One direction, phase and year: what a page's headline is about."""

    direction: str
    phase: str
    year: str

    @property
    def fixed(self) -> dict[str, str]:
        """The view as dimensions of a figure."""
        return {"direction": self.direction, "phase": self.phase, "year": self.year}

    @property
    def time(self) -> Day:
        """The year as people read it."""
        return Day(self.year, fiscal=True)

    @property
    def is_actual(self) -> bool:
        """Whether the money was really spent or received."""
        return self.phase == ACTUAL

    @property
    def noun(self) -> str:
        """What the amount is, such as ``planned spending``."""
        thing = {EXPENDITURE: "spending", REVENUE: "revenue"}.get(self.direction, "amount")
        return f"{PHASE_ADJECTIVES.get(self.phase, self.phase)} {thing}"


@dataclass(frozen=True, slots=True)
class BudgetBook:
    """The figures of one budget dataset."""

    toolbox: Toolbox
    dataset: Dataset

    def directions(self) -> tuple[str, ...]:
        """The directions that have amounts, expenditure first."""
        own = self.toolbox.index.labels("amount", self.dataset.id, "direction", "phase", "year")
        return tuple(sorted(own, key=lambda one: (one != EXPENDITURE, one)))

    def plan(self, direction: str, year: str, **fixed: str) -> Figure | None:
        """The plan of a year as amended, or what was proposed where nothing is decided."""
        plans = self.toolbox.by("plan", self.dataset.id, "year", direction=direction, **fixed)
        return plans.get(year) or self.years(direction, "proposed", **fixed).get(year)

    def is_whole(self, view: View, **fixed: str) -> bool:
        """Whether the phase tells of all of the year: an amendment may be of a part of the plan."""
        if view.phase != AMENDED:
            return True
        plan = self.plan(view.direction, view.year, **fixed)
        amended = self.years(view.direction, AMENDED, **fixed).get(view.year)
        return plan is None or amended is None or plan.value == amended.value

    def departments(self, direction: str) -> tuple[str, ...]:
        """Every department that has an amount in a direction, in any year and phase."""
        return tuple(
            sorted(
                {
                    label
                    for phase in PHASES
                    for year in self.years(direction, phase)
                    for label in self.by(View(direction, phase, year), "department")
                }
            )
        )

    def phases(self, direction: str) -> tuple[str, ...]:
        """The phases that have amounts in a direction, in the order in which they come about."""
        return tuple(phase for phase in PHASES if self.years(direction, phase))

    def years(self, direction: str, phase: str, **fixed: str) -> Mapping[str, Figure]:
        """Amounts by year, the year "not stated" left out."""
        row = self.toolbox.by(
            "amount", self.dataset.id, "year", direction=direction, phase=phase, **fixed
        )
        return {year: figure for year, figure in row.items() if year}

    def headline(self, direction: str, **fixed: str) -> View | None:
        """The latest year; what was really spent in it where that is known, else the last plan.

        An amendment of a part of the budget is no headline.
        """
        views = [
            (year, PHASES.index(phase), View(direction, phase, year))
            for phase in PHASES
            for year, figure in self.years(direction, phase, **fixed).items()
            if figure.value is not None
        ]
        whole = [found for found in views if self.is_whole(found[2], **fixed)]
        return max(whole, key=lambda found: found[:2])[2] if whole else None

    def by(
        self, view: View, dimension: str, measure: str = "amount", **fixed: str
    ) -> Mapping[str, Figure]:
        """A measure of one view by a dimension."""
        return self.toolbox.by(measure, self.dataset.id, dimension, **view.fixed, **fixed)

    def one(self, measure: str, view: View, **more: str) -> Figure | None:
        """A measure of one view."""
        return self.toolbox.one(measure, self.dataset.id, **view.fixed, **more)

    def compared(self, direction: str, **fixed: str) -> str:
        """The latest year in which what happened can be held against the plan, or nothing."""
        row = self.toolbox.by(
            "actual_against_plan", self.dataset.id, "year", direction=direction, **fixed
        )
        return max((year for year, figure in row.items() if figure.value is not None), default="")
