"""What every page kind works with: figures by measure, names, addresses, and the pen for charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from builders.charts import draw
from builders.charts.chart import Drawing, Mark
from builders.measures.figure import Figure, Figures
from builders.measures.left_out import LEFT_OUT
from builders.pages import links
from builders.pages.atlas import Atlas, make_atlas
from builders.pages.content import Content
from builders.pages.environment import make_environment
from builders.pages.grids import evenly
from builders.pages.index import FigureIndex
from builders.pages.parts import Card, ChartPart, Column, Fact, Grid
from builders.pages.pieces import Amount, Link, Name, Phrase, Piece, joined
from builders.pages.project_rows import Shelf, make_shelf
from builders.pages.site_map import SiteMap, make_site_map
from builders.pages.voice import Speaker
from builders.sources.dataset import Dataset
from builders.sources.place import Place

MOST_BARS = 12  # a chart of more is a wall; its table has them all
RANKED_FORMS = ("bars", "paired_bars")


@dataclass(frozen=True, slots=True)
class Point:
    """One mark of a chart: how its row of the table is named, and its figure."""

    label: Piece
    figure: Figure | None
    series: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """What a page kind wants drawn."""

    id: str
    form: str
    title: Phrase
    sentence: Phrase
    points: tuple[Point, ...]
    label_title: str
    value_title: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The portal as page kinds see it; made once, shared by all pages and threads."""

    content: Content
    index: FigureIndex
    speaker: Speaker
    environment: Environment
    site: SiteMap
    atlas: Atlas  # of the main places
    atlases: Mapping[str, Atlas]  # by dataset of places
    place_names: Mapping[str, str]
    shelf: Shelf
    counted: frozenset[str]  # the measures that have figures

    def one(self, measure: str, dataset: str, **dimensions: str) -> Figure | None:
        """One figure, or None where it is not published."""
        return self.index.one(measure, dataset, **dimensions)

    def by(self, measure: str, dataset: str, dimension: str, **fixed: str) -> Mapping[str, Figure]:
        """A measure by one dimension: label -> figure."""
        return self.index.by(measure, dataset, dimension, **fixed)

    def place(self, place: str) -> Piece:
        """A place's name, linked to its page."""
        if place not in self.place_names:
            return Name(place)
        return Link(Name(self.place_names[place]), self.site.place(place))

    @property
    def city(self) -> Piece:
        """The city's name."""
        return Name(self.content.settings.city)

    def atlas_of(self, dataset: Dataset) -> Atlas:
        """The map of the places that a dataset joins to."""
        return self.atlases.get(dataset.places_of, self.atlas)

    def place_word(self, dataset: Dataset) -> str:
        """What one of the places is called that a dataset joins to."""
        return self.content.words_of(dataset.places_of).place_word

    def places_word(self, dataset: Dataset) -> str:
        """What several of the places are called that a dataset joins to."""
        return self.content.words_of(dataset.places_of).places_word

    def around(self, vintage: str) -> Toolbox:
        """The portal as if there were the places of one vintage alone, and what joins to them."""
        return replace(
            self,
            content=self.content.joined_to(vintage),
            atlas=self.atlases.get(vintage, self.atlas),
        )

    def place_card(self, place: Place) -> Card:
        """A way to a place's page."""
        return Card(Name(place.name), self.site.place(place.id))

    def place_name(self, place: str) -> Piece:
        """A place's name."""
        return Name(self.place_names.get(place, place))

    def how(self, figure: Figure | None) -> str:
        """Where one figure is explained; nothing where there is no number, or no such page."""
        if figure is None or figure.value is None or figure.measure not in self.content.measures:
            return ""
        if figure.measure not in self.counted:
            return ""
        # Where no row may be seen, the page of the measure tells of no single number.
        closed = (own.id for own in self.content.datasets if own.disclosure.hides_rows)
        is_closed = figure.dataset in closed
        return links.how(figure.dataset, figure.measure) if is_closed else links.how_one(figure)

    def plain(self, piece: Piece) -> str:
        """A piece as plain text."""
        return self.speaker.plain(piece)

    def chart(self, plan: ChartPlan) -> ChartPart | None:
        """Draw a chart with its table; None where nothing is published.

        Where fewer than two values are known there is nothing to see: the table stands alone.
        """
        points = tuple(point for point in plan.points if point.figure is not None)
        if not points:
            return None
        plan = replace(plan, sentence=joined(plan.sentence, self._left_out(points)))
        grid = chart_table(plan, points)
        known = [p for p in points if p.figure is not None and p.figure.value is not None]
        if len(known) < 2:  # noqa: PLR2004 - one bar compares nothing
            return ChartPart(plan.id, plan.title, plan.sentence, Markup(), grid, plan.facts)
        drawn = draw(self._drawing(plan, shortened(plan.form, points)), self.chart_cache)
        # The drawing's SVG is built element by element from known tags, all text escaped.
        svg = Markup(drawn.svg)  # noqa: S704
        return ChartPart(plan.id, plan.title, plan.sentence, svg, grid, plan.facts)

    def _left_out(self, points: Iterable[Point]) -> str:
        """That some sums are without amounts that nobody knows; the table says how many."""
        sums = (point.figure.id for point in points if point.figure is not None)
        if any(one in self.speaker.left_out for one in sums):
            return "Amounts that are not known are in no sum; the table counts them."
        return ""

    @property
    def chart_cache(self) -> Path:
        """Where drawings are kept between builds."""
        return self.content.settings.cache / "charts"

    def _drawing(self, plan: ChartPlan, points: tuple[Point, ...]) -> Drawing:
        settings = self.content.settings
        unit = next(point.figure.unit for point in points if point.figure is not None)
        return Drawing(
            id=plan.id,
            form=plan.form,
            title=self.plain(plan.title),
            sentence=self.plain(plan.sentence),
            marks=tuple(self._mark(point) for point in points),
            label_title=plan.label_title,
            value_title=plan.value_title,
            unit=self.speaker.unit(unit),
            currency=settings.currency,
            language=settings.language,
        )

    def _mark(self, point: Point) -> Mark:
        figure = point.figure
        return Mark(
            label=self.plain(point.label),
            value=figure.value if figure else None,
            figure=figure.id if figure else "",
            shown=self.speaker.number(figure),
            series=point.series,
            order=point.order,
        )


def make_toolbox(content: Content) -> Toolbox:
    """Index the figures, name the places and give every page its address, once."""
    index = FigureIndex(content.figures)
    speaker = Speaker(content.settings, left_out(content.figures))
    return Toolbox(
        content=content,
        index=index,
        speaker=speaker,
        atlas=make_atlas(content.places_in(content.main_vintage), speaker),
        atlases={
            one.id: make_atlas(content.places_in(one.id), speaker)
            for one in content.of_kind("places")
        },
        shelf=make_shelf(content),
        environment=make_environment(content.settings.root),
        site=make_site_map(content, index),
        place_names={place.id: place.name for place in content.places},
        counted=frozenset(figure.measure for figure in content.figures),
    )


def left_out(figures: Figures) -> Mapping[str, Figure]:
    """By the id of a sum, how many rows it leaves out; only where it leaves out any."""
    found: dict[str, Figure] = {}
    for figure in figures:
        if figure.measure in LEFT_OUT:
            dimensions = dict(figure.dimensions)
            rows = figures.find(figure.dataset, LEFT_OUT[figure.measure], **dimensions)
            if rows is not None and rows.value:
                found[figure.id] = rows
    return found


def shortened(form: str, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points that a ranked chart has room for: the labels with the largest values."""
    labels: dict[Piece, Decimal] = {}
    for point in points:
        value = point.figure.value if point.figure is not None else None
        if value is not None:
            labels[point.label] = max(labels.get(point.label, value), value)
    if form not in RANKED_FORMS or len(labels) <= MOST_BARS:
        return points
    top = set(sorted(labels, key=lambda label: -labels[label])[:MOST_BARS])
    return tuple(point for point in points if point.label in top)


def chart_table(plan: ChartPlan, points: tuple[Point, ...]) -> Grid:
    """The chart's figures as a table: a row a label, a column a series."""
    rows: dict[Piece, dict[str, Figure | None]] = {}
    series: dict[str, None] = {}
    for point in points:
        series[point.series] = None
    for point in sorted(points, key=lambda one: one.order):
        rows.setdefault(point.label, {})[point.series] = point.figure
    forms = {name: evenly("exact", (own.get(name) for own in rows.values())) for name in series}
    columns = [Column(plan.label_title)]
    columns += [Column(name or plan.value_title, is_number=True) for name in series]
    return Grid(
        caption=plan.value_title,
        columns=tuple(columns),
        rows=tuple(
            (label, *(Amount(own.get(name), forms[name]) for name in series))
            for label, own in rows.items()
        ),
        is_folded=True,
    )
