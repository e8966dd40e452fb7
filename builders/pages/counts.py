"""The page of statistics: each by month or year, and by place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.content import Content
from builders.pages.count_book import Statistic, statistics_of
from builders.pages.draft import Draft
from builders.pages.findings import extremes, gaps, known, top_finding, trend_finding
from builders.pages.grids import Measured, by_size, figure_grid
from builders.pages.part_years import part_years
from builders.pages.parts import Chapter, ChartPart, Grid, MapPart, Section, Telling
from builders.pages.pieces import Amount, Day, Name, Phrase, joined, phrase
from builders.pages.places_words import scope_name
from builders.pages.request_sections import MONTHS_SHOWN, year_on_year
from builders.pages.sections import HOME, kept, section, source_of, stat
from builders.pages.toolbox import ChartPlan, Point, Toolbox
from builders.sources.dataset import Dataset

MOST_TOLD = 12  # statistics with a chart each; the others stand in a table
HEADLINES = 6


def counts_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """One page for all statistics; none where the portal has none."""
    if content.of_kind("counts"):
        yield Draft(
            path=links.STATISTICS,
            title="Statistics",
            heading="The city in numbers",
            template="statistics",
            prepare=partial(_prepare, content, toolbox),
            crumbs=(HOME,),
        )


def _prepare(content: Content, toolbox: Toolbox) -> Telling:
    datasets = content.of_kind("counts")
    own = [one for dataset in datasets for one in statistics_of(toolbox, dataset)]
    return Telling(
        lead=_lead(own),
        found_by=tuple(one.title for one in own),
        chapters=tuple(_chapter(toolbox, dataset) for dataset in datasets),
    )


def _lead(own: list[Statistic]) -> Phrase:
    first = next((one for one in own if one.latest() is not None), None)
    if first is None:
        return phrase("What the city counts, by time and place.")
    return phrase(
        "What the city counts, by time and place. {title}, {when}: {total}.",
        title=Name(first.title),
        when=first.when,
        total=Amount(first.latest()),
    )


def _chapter(toolbox: Toolbox, dataset: Dataset) -> Chapter:
    own = statistics_of(toolbox, dataset)
    return Chapter(
        id=dataset.id,
        title=Name(dataset.title),
        source=source_of(dataset),
        notes=tuple(Name(note) for note in dataset.notes),
        sections=kept(
            _headlines(dataset, own),
            *(part for one in own[:MOST_TOLD] for part in _statistic(toolbox, one)),
            _others(toolbox, dataset, own[MOST_TOLD:]),
            _elsewhere(toolbox, dataset, own),
        ),
    )


def _headlines(dataset: Dataset, own: tuple[Statistic, ...]) -> Section | None:
    return section(
        f"{dataset.id}-headlines",
        "At a glance",
        stats=[
            stat(Name(one.title), one.latest(), joined(one.when, _in(one), by=", "))
            for one in own[:HEADLINES]
        ],
    )


def _in(one: Statistic) -> Phrase:
    return phrase("in {unit}", unit=Name(one.unit)) if one.unit else Phrase()


def _statistic(toolbox: Toolbox, one: Statistic) -> tuple[Section | None, ...]:
    months = one.row("month")
    over_time = section(
        one.anchor,
        Name(one.title),
        joined(one.said, _part_years(one, months)),
        parts=(time_chart(one, f"{one.anchor}-chart"), _years(one) if months else None),
    )
    place = toolbox.place_word(one.dataset)
    by_place = section(
        f"{one.anchor}-places",
        phrase("{title} by {place}", title=Name(one.title), place=place),
        phrase("{when}.", when=one.when),
        parts=(_map(toolbox, one), _places(toolbox, one)),
    )
    return over_time, by_place


def time_chart(one: Statistic, id: str) -> ChartPart | None:  # noqa: A002
    """A statistic by month where it has months, else by year."""
    months, years = one.row("month"), one.row("year")
    row = {time: months[time] for time in sorted(months)[-MONTHS_SHOWN:]} or years
    if not row:
        return None
    thing = one.title[:1].upper() + one.title[1:]
    return one.toolbox.chart(
        ChartPlan(
            id=id,
            form="columns",
            title=year_on_year(row, thing) if months else trend_finding(row, thing),
            sentence=joined(extremes(row, Day), gaps(row)),
            points=tuple(Point(Day(time), row[time], order=time) for time in sorted(row)),
            label_title="Month" if months else "Year",
            value_title=thing,
        )
    )


def _years(one: Statistic) -> Grid | None:
    row = one.row("year")
    title = phrase("{title} by year", title=Name(one.title))
    return figure_grid(
        title, "Year", sorted(row, reverse=True), (Measured("Total", row, "exact"),), Day
    )


def _part_years(one: Statistic, months: Mapping[str, Figure]) -> Phrase:
    """Which years are not whole, where that makes their numbers smaller."""
    said = one.dataset.statistics.get(one.id)
    if said is not None and said.combine == "latest":
        return Phrase()
    return part_years(known(months))


def _map(toolbox: Toolbox, one: Statistic) -> MapPart | None:
    row = one.places
    if not known(row):
        return None
    words = (
        top_finding(row, "the most", name=toolbox.place_name),
        phrase("{title}, {when}: the darker, the more.", title=Name(one.title), when=one.when),
    )
    return toolbox.atlas_of(one.dataset).shaded(links.STATISTICS, f"{one.anchor}-map", words, row)


def _places(toolbox: Toolbox, one: Statistic) -> Grid | None:
    place = toolbox.place_word(one.dataset)
    row = one.places
    return figure_grid(
        phrase("{title} by {place}", title=Name(one.title), place=place),
        place.capitalize(),
        by_size(row),
        (Measured(Name(one.title), row, "exact"),),
        toolbox.place,
    )


def _others(toolbox: Toolbox, dataset: Dataset, own: tuple[Statistic, ...]) -> Section | None:
    """The statistics that have no chart, each with its latest number."""
    del toolbox
    names = {one.id: one for one in own}
    row = {one.id: figure for one in own if (figure := one.latest()) is not None}
    return section(
        f"{dataset.id}-more",
        "More statistics",
        parts=(
            figure_grid(
                "More statistics, the latest of each",
                "Statistic",
                list(row),
                (Measured("Latest", row, "exact"),),
                lambda key: joined(Name(names[key].title), names[key].when, by=", "),
            ),
        ),
    )


def _elsewhere(toolbox: Toolbox, dataset: Dataset, own: tuple[Statistic, ...]) -> Section | None:
    """How many values are not of one place, where some are."""
    rows = [toolbox.by("count_rows", dataset.id, "place_scope", statistic=one.id) for one in own]
    if not any("place" in row for row in rows):
        return None
    scopes = sorted({scope for row in rows for scope in row})
    if scopes == ["place"]:
        return None
    return section(
        f"{dataset.id}-scopes",
        "What the values are of",
        parts=(
            figure_grid(
                "Values by what they are of",
                "Of",
                scopes,
                [
                    Measured(Name(one.title), row)
                    for one, row in zip(own[:HEADLINES], rows, strict=False)
                ],
                scope_name,
            ),
        ),
    )
