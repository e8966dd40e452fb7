"""Which place a row is about: by id, name, alias, or the point that it gives.

What does not join is counted and listed, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import shapely

from builders.checks.casts import quoted
from builders.checks.splits import weights_of
from builders.sources.dataset import Dataset
from builders.sources.names import fold, without_signs
from builders.sources.place import Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What a name stands for: its scope, the places, and how they were found."""

    scope: str  # place, shared, split, several, citywide, unknown, unmatched
    ids: tuple[str, ...] = ()
    by: str = ""  # id, name, alias, point or declared
    weights: tuple[Decimal, ...] = ()  # of a split: how much falls to each place


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names that one dataset may use for places."""

    answers: Mapping[str, Answer]  # by folded name
    when_empty: Answer
    # By a name without its punctuation, where no two of them would then be one.
    unsigned: Mapping[str, Answer] = field(default_factory=dict)

    def answer(self, name: str | None) -> Answer:
        """What the name stands for."""
        folded = fold(name or "")
        if not folded:
            return self.when_empty
        if found := self.answers.get(folded):
            return found
        return self.unsigned.get(without_signs(folded), Answer("unmatched"))


def gazetteer(places: Sequence[Place], dataset: Dataset) -> Gazetteer:
    """The names of all places with the dataset's own aliases and words for "everywhere"."""
    answers: dict[str, Answer] = {}
    for by, place, name in _said(places):
        answers.setdefault(fold(name), Answer("place", (place.id,), by))
    known = dict(answers)
    for alias, target in dataset.aliases.items():
        if found := known.get(fold(target)):
            answers[fold(alias)] = Answer("place", found.ids, "alias")
    for name, targets in dataset.shared.items():
        named = (i for target in targets for i in known.get(fold(target), Answer("")).ids)
        ids = tuple(dict.fromkeys(named))
        answers[fold(name)] = _together(dataset, name, ids, places)
    answers |= {fold(word): Answer("several", (), "declared") for word in dataset.several}
    answers |= {fold(word): Answer("citywide", (), "declared") for word in dataset.citywide}
    empty = "citywide" if dataset.no_place == "citywide" else "unknown"
    return Gazetteer(answers, Answer(empty), _unsigned(answers))


def _unsigned(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers by names without punctuation; a name that two would share is nobody's."""
    found: dict[str, Answer] = {}
    torn: set[str] = {""}
    for name, answer in answers.items():
        bare = without_signs(name)
        one = found.setdefault(bare, answer)
        if (one.scope, one.ids) != (answer.scope, answer.ids):
            torn.add(bare)
    return {name: answer for name, answer in found.items() if name not in torn}


def _said(places: Sequence[Place]) -> Iterator[tuple[str, Place, str]]:
    """What each place is called, with what that is: names go before ids, and these before aliases.

    An id stands for its place with the name of its dataset and without.
    """
    yield from (("name", place, place.name) for place in places)
    yield from (("id", place, one) for place in places for one in (place.own_id, place.id))
    yield from (("alias", place, alias) for place in places for alias in place.aliases)


def _together(dataset: Dataset, name: str, ids: tuple[str, ...], places: Sequence[Place]) -> Answer:
    """What a name for several places stands for: its amounts are split, or shared as they are."""
    if not ids:
        return Answer("unmatched")
    rule = dataset.split.get(name, "")
    by_id = {place.id: place for place in places}
    weights = weights_of([by_id[one] for one in ids], rule) if rule else ()
    return Answer("split" if weights else "shared", ids, "declared", weights)


def join_places(
    connection: duckdb.DuckDBPyConnection,
    view: str,
    columns: Iterable[str],
    places: Sequence[Place],
    names: Gazetteer,
) -> str:
    """Add the place columns to a typed view; gives the name of the new one.

    The name tells the place. Where it tells none, the point does; a point outside every boundary is
    unmatched, as is a name that nobody bears. Without any boundary a point tells nothing.
    """
    columns = set(columns)
    joined = f"{view}_placed"
    has_name = "place" in columns
    has_point = {"latitude", "longitude"} <= columns
    answers = _answers_by_name(connection, view, names, has_name=has_name)
    connection.register(f"{view}_names", answers)
    points = _answers_by_point(connection, view, places, has_point=has_point)
    connection.register(f"{view}_points", points)
    name = "coalesce(t.place, '')" if has_name else "''"
    on_point = "t.latitude = p.latitude AND t.longitude = p.longitude" if has_point else "false"
    is_bounded = str(any(place.geometry is not None for place in places)).lower()
    connection.execute(
        f"""CREATE OR REPLACE TABLE {quoted(joined)} AS
        SELECT t.*,
            CASE WHEN n.scope IN ('unknown', 'unmatched') AND p.id IS NOT NULL THEN p.id
                 WHEN n.scope = 'place' THEN n.ids[1] END AS place_id,
            CASE WHEN n.scope IN ('unknown', 'unmatched') AND p.id IS NOT NULL THEN 'place'
                 WHEN n.scope = 'unknown' AND p.latitude IS NOT NULL AND {is_bounded}
                 THEN 'unmatched' ELSE n.scope END AS place_scope,
            CASE WHEN n.scope IN ('unknown', 'unmatched') AND p.id IS NOT NULL THEN [p.id]
                 ELSE n.ids END AS place_ids,
            CASE WHEN n.scope IN ('unknown', 'unmatched') AND p.id IS NOT NULL THEN 'point'
                 ELSE nullif(n.how, '') END AS place_by
        FROM {quoted(view)} t
        LEFT JOIN {quoted(view + "_names")} n ON n.name = {name}
        LEFT JOIN {quoted(view + "_points")} p ON {on_point}"""
    )
    return joined


def _answers_by_name(
    connection: duckdb.DuckDBPyConnection, view: str, names: Gazetteer, *, has_name: bool
) -> pa.Table:
    texts = [""]
    if has_name:
        sql = f"SELECT DISTINCT coalesce(place, '') FROM {quoted(view)}"
        texts = sorted({"", *(row[0] for row in connection.execute(sql).fetchall())})
    answers = [names.answer(text) for text in texts]
    return pa.table(
        {
            "name": pa.array(texts, pa.string()),
            "scope": pa.array([a.scope for a in answers], pa.string()),
            "ids": pa.array([list(a.ids) for a in answers], pa.list_(pa.string())),
            "how": pa.array([a.by for a in answers], pa.string()),
        }
    )


def _answers_by_point(
    connection: duckdb.DuckDBPyConnection, view: str, places: Sequence[Place], *, has_point: bool
) -> pa.Table:
    """The place of every distinct point; a point on a boundary belongs to the first place."""
    latitudes: list[Any] = []
    longitudes: list[Any] = []
    if has_point:
        sql = (
            f"SELECT DISTINCT latitude, longitude FROM {quoted(view)} "
            "WHERE latitude IS NOT NULL AND longitude IS NOT NULL"
        )
        for latitude, longitude in connection.execute(sql).fetchall():
            latitudes.append(latitude)
            longitudes.append(longitude)
    ids = locate(places, [float(x) for x in longitudes], [float(y) for y in latitudes])
    return pa.table(
        {
            "latitude": latitudes or pa.array([], pa.decimal128(38, 9)),
            "longitude": longitudes or pa.array([], pa.decimal128(38, 9)),
            "id": pa.array(ids, pa.string()),
        }
    )


def locate(
    places: Sequence[Place], longitudes: Sequence[float], latitudes: Sequence[float]
) -> list[str | None]:
    """The id of the place in which each point lies, or None."""
    bounded = [place for place in places if place.geometry is not None]
    found: list[str | None] = [None] * len(longitudes)
    if not bounded or not longitudes:
        return found
    tree = shapely.STRtree([place.geometry for place in bounded])
    points = shapely.points(np.asarray(longitudes), np.asarray(latitudes))
    for point, place in sorted(zip(*tree.query(points, predicate="intersects"), strict=True)):
        if found[int(point)] is None:
            found[int(point)] = bounded[int(place)].id
    return found
