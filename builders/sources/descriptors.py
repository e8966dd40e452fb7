"""Every dataset of the portal, read from its descriptor, and everything wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from builders.problems import Problem
from builders.settings import Settings
from builders.sources.answers import answer_problems, disclosure_of
from builders.sources.corrections import read_corrections
from builders.sources.dataset import (
    Bound,
    Control,
    Dataset,
    IndicatorDefinition,
    Rate,
    Shape,
    StatisticDefinition,
)
from builders.sources.file_names import DESCRIPTORS
from builders.sources.files import find_resources
from builders.sources.former import former_name_problems, formerly_of, withdrawn_of
from builders.sources.licences import licence_of
from builders.sources.markup import Markup, MarkupError, as_text, read_json, read_yaml
from builders.sources.meaning import meaning_problems
from builders.sources.readings import text_map
from builders.sources.validation import descriptor_problems, dotted
from builders.sources.versions import version_of
from builders.sources.waivers import waiver_problems, waivers_of
from builders.wording.nearest import did_you_mean

Result = tuple[tuple[Dataset, ...], tuple[Problem, ...]]


def read_datasets(settings: Settings, shapes: Mapping[str, Shape]) -> Result:
    """All the datasets that can be read, in the order of their folders, and all the problems.

    ``shapes`` are the roles of each kind, by the kind's name. Never raises for what stands in
    the folder.
    """
    home = settings.datasets_folder
    if not home.is_dir():
        return (), (Problem("no-datasets", settings.datasets, found=f"{settings.datasets}/"),)
    datasets: list[Dataset] = []
    problems: list[Problem] = []
    described = 0
    for folder in sorted(path for path in home.iterdir() if not _is_exempt(path)):
        if not folder.is_dir():
            problems.append(Problem("file-outside-dataset", _shown(settings, folder)))
            continue
        dataset, found = read_dataset(settings, folder, shapes)
        described += any((folder / name).exists() for name in DESCRIPTORS)
        datasets += [dataset] if dataset else []
        problems += found
    if not described and not settings.no_data_yet:
        problems.append(Problem("no-datasets", settings.datasets, found=f"{settings.datasets}/"))
    problems += _same_names(datasets)
    problems += former_name_problems(datasets)
    return tuple(datasets), tuple(problems)


def read_dataset(
    settings: Settings, folder: Path, shapes: Mapping[str, Shape]
) -> tuple[Dataset | None, list[Problem]]:
    """One folder's dataset, or None where its descriptor cannot be used."""
    shown = _shown(settings, folder)
    if not folder.resolve().is_relative_to(settings.datasets_folder.resolve()):
        return None, [Problem("folder-is-link-outside", shown)]
    present = [folder / name for name in DESCRIPTORS if (folder / name).is_file()]
    if not present:
        return None, [Problem("folder-without-descriptor", shown)]
    if len(present) > 1:
        both = ", ".join(path.name for path in present)
        return None, [Problem("two-descriptors", shown, found=both)]
    file = present[0]
    if not file.resolve().is_relative_to(folder.resolve()):
        return None, [Problem("path-is-link-outside", f"{shown}/{file.name}", found=file.name)]
    dataset, problems = _read(file, folder, shown, shapes)
    if dataset is None:
        return None, problems
    limited = (replace(resource, limits=settings.limits) for resource in dataset.resources)
    return replace(dataset, resources=tuple(limited)), problems


def _read(
    file: Path, folder: Path, shown: str, shapes: Mapping[str, Shape]
) -> tuple[Dataset | None, list[Problem]]:
    path = f"{shown}/{file.name}"
    try:
        text = file.read_text(encoding="utf-8-sig")
        markup = read_json(text) if file.suffix == ".json" else read_yaml(text)
    except UnicodeDecodeError:
        return None, [Problem("descriptor-not-utf8", path)]
    except MarkupError as error:
        return None, [Problem(error.code, path, error.line, found=error.found)]
    problems = [
        Problem("descriptor-key-twice", path, line, dotted(key[:-1]), as_text(key[-1]))
        for key, line in markup.doubled
    ]
    if not isinstance(markup.value, dict):
        return None, [*problems, Problem("descriptor-empty", path)]
    problems += descriptor_problems(markup, path)
    kind = as_text(_block(markup.value).get("kind"))
    if kind and kind not in shapes:
        problems.append(_unknown_kind(markup, path, kind, shapes))
    if problems:
        return None, problems
    problems += _meanings(markup, shapes[kind], path)
    found = find_resources(markup, folder, shown, path)
    problems += found.problems
    corrections = read_corrections(folder, shown, tuple(r.path for r in found.resources))
    problems += corrections.problems
    corrected = [corrections.file] if corrections.file else []
    problems += _unclaimed(folder, shown, [file, *found.named, *corrected])
    if any(p.severity == "error" for p in problems):
        return None, problems
    parts = (file, *found.claimed, *corrected)
    version = version_of(parts[0], parts[1:])
    dataset = _dataset(markup.value, shown, tuple(found.resources), version)
    waivers = waivers_of(markup, path)
    whole = replace(
        dataset,
        parts=parts,
        waivers=waivers,
        corrections=corrections.entries,
        said_in=path,
        markup=markup,
    )
    return whole, problems


def _block(value: Mapping[str, Any]) -> Mapping[str, Any]:
    block = value.get("lightwell")
    return block if isinstance(block, dict) else {}


def _unknown_kind(markup: Markup, path: str, kind: str, shapes: Mapping[str, Shape]) -> Problem:
    row = markup.line(("lightwell", "kind"))
    wanted = ", ".join(shapes)
    return Problem(
        "unknown-kind", path, row, "lightwell.kind", kind, wanted, did_you_mean(kind, list(shapes))
    )


def _meanings(markup: Markup, shape: Shape, path: str) -> Iterator[Problem]:
    yield from meaning_problems(markup, _block(markup.value), ("lightwell",), shape, path)
    yield from answer_problems(markup, _block(markup.value), shape.kind, path)
    yield from waiver_problems(markup, path)
    for index, said in enumerate(markup.value["resources"]):
        at = ("resources", index, "lightwell")
        yield from meaning_problems(markup, said.get("lightwell", {}), at, shape, path)


def _unclaimed(folder: Path, shown: str, claimed: Sequence[Path]) -> Iterator[Problem]:
    known = set(claimed)
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if hidden or file in known or file.is_dir() or _is_exempt(file):
            continue
        yield Problem("unclaimed-file", f"{shown}/{inside.as_posix()}")


def _is_exempt(path: Path) -> bool:
    return path.name.startswith(".") or path.name.upper().startswith(("README", "LICENSE"))


def _same_names(datasets: Sequence[Dataset]) -> Iterator[Problem]:
    first: dict[str, Dataset] = {}
    for dataset in datasets:
        other = first.setdefault(dataset.id, dataset)
        if other is not dataset:
            yield dataset.problem("dataset-name-twice", ("name",), dataset.id, other.folder)


def _shown(settings: Settings, path: Path) -> str:
    return f"{settings.datasets}/{path.name}"


def _dataset(
    value: Mapping[str, Any], shown: str, resources: tuple[Any, ...], version: str
) -> Dataset:
    block = _block(value)
    places = block.get("places", {})
    plain = Dataset("", "", "", "", "", ())
    publisher = _publisher(value)
    source: Mapping[str, Any] = next(iter(value.get("sources", ())), {})
    return Dataset(
        id=value["name"],
        kind=block["kind"],
        title=as_text(value.get("title")) or value["name"],
        description=as_text(value.get("description")),
        folder=shown,
        resources=resources,
        licence=licence_of(value),
        publisher=as_text(publisher.get("title")),
        contact=as_text(publisher.get("email")) or as_text(publisher.get("path")),
        source=as_text(source.get("path")) or as_text(source.get("title")),
        updated=block.get("updated", ""),
        frequency=block.get("frequency", ""),
        as_of=block.get("as_of", ""),
        aliases=text_map(places.get("aliases", {})),
        citywide=tuple(places.get("citywide", plain.citywide)),
        several=tuple(places.get("several", plain.several)),
        shared={as_text(k): tuple(map(as_text, v)) for k, v in places.get("shared", {}).items()},
        split=_splits(places),
        no_place=places.get("empty", plain.no_place),
        places_of=places.get("of", ""),
        is_main=block.get("main", False),
        is_beside=not block.get("main", True),
        place_word=block.get("place_word", ""),
        places_word=block.get("places_word", ""),
        name_as=block.get("name_as", ""),
        controls=tuple(_control(item) for item in block.get("controls", ())),
        bounds=tuple(_bound(item) for item in block.get("changes", ())),
        indicators={
            as_text(key): _indicator(as_text(key), said)
            for key, said in block.get("indicators", {}).items()
        },
        statistics={
            as_text(key): _statistic(as_text(key), said)
            for key, said in block.get("statistics", {}).items()
        },
        per={as_text(key): _rate(as_text(key), said) for key, said in block.get("per", {}).items()},
        disclosure=disclosure_of(block),
        formerly=formerly_of(block),
        withdrawn=withdrawn_of(block),
        notes=tuple(block.get("notes", ())),
        descriptor=_plain(value),
        version=version,
    )


def _splits(places: Mapping[str, Any]) -> dict[str, str]:
    """How the money of each shared name is split; one rule alone is that of every name."""
    said = places.get("split", {})
    if isinstance(said, dict):
        return text_map(said)
    return {as_text(name): said for name in places.get("shared", {})}


def _publisher(value: Mapping[str, Any]) -> Mapping[str, Any]:
    people = value.get("contributors", [])
    for person in people:
        if "publisher" in [*person.get("roles", ()), person.get("role")]:
            return dict(person)
    return dict(people[0]) if people else {}


def _control(said: Mapping[str, Any]) -> Control:
    where = text_map(said.get("where", {}))
    return Control(where, said["role"], as_text(said["total"]), as_text(said.get("source")))


def _bound(said: Mapping[str, Any]) -> Bound:
    return Bound(text_map(said.get("where", {})), said["role"], as_text(said["most"]))


def _indicator(key: str, said: Mapping[str, Any]) -> IndicatorDefinition:
    words = {
        name: as_text(said.get(name))
        for name in ("definition", "description", "unit", "direction", "target")
    }
    title, combine = as_text(said.get("title")) or key, as_text(said.get("combine")) or "average"
    return IndicatorDefinition(id=key, title=title, combine=combine, **words)


def _statistic(key: str, said: Mapping[str, Any]) -> StatisticDefinition:
    words = {name: as_text(said.get(name)) for name in ("description", "unit")}
    title, combine = as_text(said.get("title")) or key, as_text(said.get("combine")) or "sum"
    return StatisticDefinition(id=key, title=title, combine=combine, **words)


def _rate(key: str, said: Mapping[str, Any]) -> Rate:
    return Rate(
        id=key,
        title=as_text(said.get("title")) or key,
        dataset=said["dataset"],
        statistic=as_text(said["statistic"]),
        times=said.get("times", 1),
        match=said.get("match", "year"),
        where=text_map(said.get("where", {})),
    )


def _plain(value: Any) -> Any:
    """The tree in Python's own types, for whoever writes it out again."""
    if isinstance(value, dict):
        return {as_text(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, float) else value
