"""Indicators: a card each with the value, the target, the counts behind it and the trend."""

from __future__ import annotations

from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.measures.indicators.definitions import DEFINITIONS
from builders.pages.findings import gaps, known, value_of
from builders.pages.parts import ChartPart, Fact
from builders.pages.pieces import (
    Amount,
    Badge,
    Behind,
    Day,
    Link,
    Name,
    Phrase,
    Piece,
    joined,
    phrase,
)
from builders.pages.sections import fact
from builders.pages.toolbox import ChartPlan, Point, Toolbox
from builders.sources.dataset import Dataset, IndicatorDefinition
from builders.wording.slugs import slugs

MONTHS_SHOWN = 13  # a year and the month before it; the indicator's own page has them all
DIRECTIONS = {
    "higher": "Higher is better.",
    "lower": "Lower is better.",
    "neither": "Neither higher nor lower is better in itself.",
}


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of one dataset, as the pages read it."""

    toolbox: Toolbox
    dataset: Dataset
    id: str
    anchor: str

    @property
    def own(self) -> IndicatorDefinition:
        """What the steward says of it."""
        return self.dataset.indicators.get(self.id) or IndicatorDefinition(self.id, self.id)

    @property
    def title(self) -> str:
        """What it is called."""
        ready = DEFINITIONS.get(self.own.definition)
        return self.own.title or (ready.title if ready else self.id)

    @property
    def explained(self) -> str:
        """What it is, in words."""
        ready = DEFINITIONS.get(self.own.definition)
        return self.own.description or (ready.text if ready else "")

    @property
    def direction(self) -> str:
        """Which is better: higher, lower or neither; nothing where nobody says."""
        ready = DEFINITIONS.get(self.own.definition)
        return self.own.direction or (ready.direction if ready else "")

    def one(self, measure: str, **dimensions: str) -> Figure | None:
        """A measure of the indicator."""
        return self.toolbox.one(measure, self.dataset.id, indicator=self.id, **dimensions)

    def months(self, measure: str = "indicator_value") -> dict[str, Figure]:
        """A measure by month, in their order."""
        row = self.toolbox.by(measure, self.dataset.id, "month", indicator=self.id)
        return {month: row[month] for month in sorted(row) if month}

    @property
    def path(self) -> str:
        """Its own page, or nothing."""
        return self.toolbox.site.indicator(self.dataset.id, self.id)

    @property
    def unit(self) -> str:
        """The unit of its values."""
        latest = self.one("indicator_latest")
        return latest.unit if latest is not None else "number"

    @property
    def latest_month(self) -> str:
        """The month of the latest value."""
        return max(known(self.months()), default="")

    @property
    def is_counted(self) -> bool:
        """Whether the latest value is counts divided, and not the mean or sum of values."""
        return not value_of(self.one("indicator_bare_values", month=self.latest_month))


def indicators_of(toolbox: Toolbox, dataset: Dataset) -> tuple[Indicator, ...]:
    """The indicators of a dataset, in the order in which the steward defines them."""
    own = toolbox.index.labels("indicator_latest", dataset.id, "indicator")
    if not own:
        own = toolbox.index.labels("indicator_value", dataset.id, "indicator", "month")
    order = {name: place for place, name in enumerate(dataset.indicators)}
    names = sorted((one for one in own if one), key=lambda one: (order.get(one, len(order)), one))
    anchors = slugs(names)
    return tuple(
        Indicator(toolbox, dataset, name, f"{dataset.id}-{anchors[name]}") for name in names
    )


def indicator_card(indicator: Indicator, most: int = MONTHS_SHOWN) -> ChartPart | None:
    """Everything about one indicator: value, target, direction, the counts behind it, the trend.

    The last ``most`` months are shown, or all of them where that is none.
    """
    latest, month = indicator.one("indicator_latest"), indicator.latest_month
    values, targets = indicator.months(), indicator.months("indicator_target")
    shown = sorted({*values, *targets})[-most:]
    is_all = len(shown) == len({*values, *targets})
    values, targets = (
        {month: row[month] for month in shown if month in row} for row in (values, targets)
    )
    points = [Point(Day(month), values[month], "Value", month) for month in values]
    points += [Point(Day(month), targets[month], "Target", month) for month in targets]
    return indicator.toolbox.chart(
        ChartPlan(
            id=indicator.anchor,
            form="line_with_target" if targets else "lines",
            title=phrase(
                "{title}: {value} in {month}",
                title=Name(indicator.title),
                value=Amount(latest),
                month=Day(month),
            ),
            sentence=joined(
                met_badge(indicator),
                Name(indicator.explained) if indicator.explained else None,
                DIRECTIONS.get(indicator.direction, ""),
                gaps(values),
                None if is_all else _every_month(indicator),
            ),
            points=tuple(points),
            label_title="Month",
            value_title="Value",
            facts=_facts(indicator, latest),
        )
    )


def _every_month(indicator: Indicator) -> Piece:
    """The way to the months that a card has no room for."""
    return Link("Every month", indicator.path) if indicator.path else ""


def _facts(indicator: Indicator, latest: Figure | None) -> tuple[Fact, ...]:
    """The target, what the value was a year before, and the counts behind it."""
    target = month_target(indicator)
    found = (
        fact("Target", Amount(target) if value_of(target) is not None else "none published"),
        fact("A year before", _year_before(indicator)),
        fact("Worked out from", _behind(indicator, latest)),
    )
    return tuple(one for one in found if one is not None)


def _bare(bare: Figure | None) -> Phrase:
    """How many values of a month have no counts, where others of it have."""
    if bare is None or bare.value == bare.denominator:
        return Phrase()
    return phrase("{bare} of them without counts", bare=Amount(bare))


def month_target(indicator: Indicator) -> Figure | None:
    """The target of the latest month."""
    return indicator.one("indicator_target", month=indicator.latest_month)


def _behind(indicator: Indicator, figure: Figure | None) -> Phrase:
    """The numerator and the denominator, in the words of the definition."""
    if figure is None or figure.numerator is None or figure.denominator is None:
        return Phrase()
    ready = DEFINITIONS.get(indicator.own.definition)
    if not indicator.is_counted:
        return joined(
            phrase(
                "the average of the values of the month, which are {n}",
                n=Behind(figure, "denominator"),
            ),
            _bare(indicator.one("indicator_bare_values", month=indicator.latest_month)),
            by="; ",
        )
    if ready:
        return phrase(
            "{part} {part_words} ÷ {whole} {whole_words}",
            part=Behind(figure, "numerator"),
            part_words=ready.numerator,
            whole=Behind(figure, "denominator"),
            whole_words=ready.denominator,
        )
    return phrase(
        "{part} ÷ {whole}",
        part=Behind(figure, "numerator"),
        whole=Behind(figure, "denominator"),
    )


def met_badge(indicator: Indicator) -> Piece:
    """Whether the target is met, as a badge; nothing where that cannot be said."""
    met = indicator.one("indicator_met")
    if met is None or met.value is None:
        return ""
    return Badge("Target met", "good", met) if met.value else Badge("Target missed", "bad", met)


def _year_before(indicator: Indicator) -> Piece:
    """The value of a year before, which the change is reckoned from, and which way it went."""
    change = indicator.one("indicator_change")
    value = value_of(change)
    if change is None or value is None:
        return ""
    words = "better" if (value > 0) == (indicator.direction == "higher") else "worse"
    if indicator.direction not in ("higher", "lower"):
        words = "higher" if value > 0 else "lower"
    before = Behind(change, "denominator", indicator.unit)
    return phrase("{before}: now {words}", before=before, words=words if value else "the same")
