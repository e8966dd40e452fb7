"""What is published twice is the same both times: figures in two formats, versions of datasets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from builders.problems import Problem
from builders.verifying.holding import FIGURES, Held
from builders.verifying.published import OTHER_FORM, Figure, Published, UnreadableError, read_json
from builders.verifying.verdict import Tally

JSON = "downloads/figures.json"
FIELDS = (
    "measure",
    "dataset",
    "version",
    "value",
    "numerator",
    "denominator",
    "unit",
    "query",
    "rows",
)
OF_FIGURE = attrgetter(*FIELDS)
DESCRIPTORS = ("datapackage.yaml", "datapackage.yml", "datapackage.json")


def copies(held: Held, published: Published, tally: Tally) -> Iterator[Problem]:
    """A problem for each figure, and each version, that is another in another place."""
    yield from _figures(held, published)
    datasets = sorted({(one.dataset, one.version) for one in published.figures.values()})
    for dataset, version in datasets:
        if dataset in published.closed:
            continue  # its files are not published
        tally.add("versions")
        yield from _version(held, dataset, version)


def _figures(held: Held, published: Published) -> Iterator[Problem]:
    try:
        rows = {one["id"]: one for one in read_json(held, JSON)}
    except UnreadableError as error:
        yield Problem("site-file-unreadable", error.path, found=error.why)
        return
    except (KeyError, TypeError):
        yield Problem("site-file-unreadable", JSON, found=OTHER_FORM)
        return
    for ident in sorted({*rows, *published.figures}):
        if ident not in rows or ident not in published.figures:
            where = FIGURES if ident in rows else JSON
            yield Problem("figure-in-one-copy", where, column=ident)
        elif told(rows[ident]) != same(published.figures[ident]):
            yield Problem("figure-copies-differ", JSON, column=ident)


def told(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a row of JSON tells of a figure."""
    return (dict(row.get("dimensions") or {}), *map(row.get, FIELDS))


def same(figure: Figure) -> tuple[Any, ...]:
    """What the table of figures tells of it, in the same order."""
    return (dict(figure.dimensions), *OF_FIGURE(figure))


def _version(held: Held, dataset: str, version: str) -> Iterator[Problem]:
    """The version of a dataset is made of its original files: its descriptor, then the others."""
    package = f"downloads/{dataset}/datapackage.json"
    folder = f"downloads/{dataset}/original/"
    try:
        described = read_json(held, package)
        paths = [one["path"] for one in described["resources"]]
    except UnreadableError as error:
        yield Problem("site-file-unreadable", package, found=error.why)
        return
    except (KeyError, TypeError):
        yield Problem("site-file-unreadable", package, found=OTHER_FORM)
        return
    if described.get("version") != version:
        told = str(described.get("version"))
        yield Problem("version-differs", package, column=dataset, found=told, wanted=version)
    files = [f"downloads/{dataset}/{p}" for p in paths if str(p).startswith("original/")]
    own = [path for path in files if path.removeprefix(folder) in DESCRIPTORS]
    others = [path for path in files if path not in own]
    digest = hashlib.sha256()
    for path in (*own, *others):
        if path not in held.files:
            return  # told of with the checksums
        with (held.folder / path).open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    made = digest.hexdigest()[: len(version)]
    if own and made != version:
        yield Problem("version-differs", FIGURES, column=dataset, found=version, wanted=made)
