"""The figures by place, by measure and by period. Each figure stands in one of them at least.

A place's file has every figure about it. The files of measures and periods hold those of the
whole city, and say where the places are: else they would grow with the number of places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builders.catalogues.api.files import FOLDER, file, with_figures
from builders.catalogues.entry import Catalogue
from builders.measures.figure import Figure, Figures
from builders.measures.measure import Measure
from builders.releases.artifact import Artifact
from builders.sources.place import Place
from builders.wording.slugs import slugs


def place_files(
    catalogue: Catalogue, places: Sequence[Place], figures: Figures
) -> Iterator[Artifact]:
    """``places.json`` and a file for each place, with every figure about it."""
    of_place: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        of_place[figure.place].append(figure)
    told = [_place(catalogue, place) for place in places]
    yield file("places.json", {"places": told}, "Places")
    for place, head in zip(places, told, strict=True):
        yield with_figures(
            catalogue, f"places/{place.id}.json", head, of_place[place.id], place.name
        )


def measure_files(
    catalogue: Catalogue, measures: Mapping[str, Measure], figures: Figures
) -> Iterator[Artifact]:
    """``measures.json`` and a file for each measure that has figures."""
    own: dict[str, list[Figure]] = defaultdict(list)
    used = {figure.measure for figure in figures}
    for figure in figures:
        if not figure.place:
            own[figure.measure].append(figure)
    told = [_measure(catalogue, measures[name]) for name in sorted(used) if name in measures]
    yield file("measures.json", {"measures": told}, "Measures")
    for head in told:
        yield with_figures(
            catalogue, f"measures/{head['id']}.json", head, own[head["id"]], head["title"]
        )


def period_files(catalogue: Catalogue, figures: Figures) -> Iterator[Artifact]:
    """``periods.json`` and a file for each year, month or interval."""
    own: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.period and not figure.place:
            own[figure.period].append(figure)
    names = slugs(sorted(own))
    told = [
        {"id": names[period], "period": period, "url": _url(catalogue, "periods", names[period])}
        for period in sorted(own)
    ]
    yield file("periods.json", {"periods": told}, "Periods")
    for head in told:
        period = head["period"]
        yield with_figures(catalogue, f"periods/{head['id']}.json", head, own[period], period)


def _url(catalogue: Catalogue, room: str, name: str) -> str:
    return f"{catalogue.url}{FOLDER}{room}/{name}.json"


def _place(catalogue: Catalogue, place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "dataset": place.vintage,
        "aliases": list(place.aliases),
        "population": place.population,
        "page": f"{catalogue.url}places/{place.id}.html",
        "url": _url(catalogue, "places", place.id),
    }


def _measure(catalogue: Catalogue, measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "kind": measure.kind,
        "title": measure.title,
        "definition": measure.definition,
        "unit": measure.unit,
        "better": measure.better,
        "url": _url(catalogue, "measures", measure.id),
    }
