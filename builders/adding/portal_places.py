"""The places that the portal has already: what a new file's names are held against."""

from __future__ import annotations

from builders.kinds import SHAPES
from builders.problems import Collector
from builders.settings import Settings
from builders.sources.descriptors import read_datasets
from builders.sources.place import Place
from builders.sources.vintages import with_vintages
from builders.stages.checking import Work
from builders.tables.engine import open_engine


def places_of(settings: Settings) -> tuple[Place, ...]:
    """The portal's main places; none where it has none, or where they cannot be read."""
    found, _ = read_datasets(settings, SHAPES)
    datasets = with_vintages(found)
    work = Work(open_engine(settings.cache).con, settings, Collector([]), is_whole=False)
    work.read([dataset for dataset in datasets if dataset.is_main])
    return tuple(work.places)
