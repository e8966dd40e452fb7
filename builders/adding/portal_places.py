"""The places that the portal has already: what a new file's names are held against."""

from __future__ import annotations

from dataclasses import dataclass

from builders.kinds import SHAPES
from builders.problems import Collector
from builders.settings import Settings
from builders.sources.descriptors import read_datasets
from builders.sources.place import Place
from builders.sources.vintages import with_vintages
from builders.stages.checking import Work
from builders.tables.engine import open_engine


@dataclass(frozen=True, slots=True)
class Vintage:
    """A dataset of places of the portal; without places where its files cannot be read."""

    id: str
    is_main: bool
    places: tuple[Place, ...] = ()


def vintages_of(settings: Settings) -> tuple[Vintage, ...]:
    """Each dataset of places that the portal has, the main one first."""
    found, _ = read_datasets(settings, SHAPES)
    own = [dataset for dataset in with_vintages(found) if dataset.kind == "places"]
    own.sort(key=lambda dataset: not dataset.is_main)
    work = Work(open_engine(settings.cache).con, settings, Collector([]), is_whole=False)
    work.read(own)
    return tuple(Vintage(one.id, one.is_main, work.places_of(one)) for one in own)
