"""Data Packages, Table Schemas and CSV files that stand in no portal, as datasets to be checked.

They have no kind and no roles: only their structure and their schemas are held against them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from builders.problems import Problem
from builders.sources.dataset import Dataset, Dialect, Reading, Resource
from builders.sources.file_names import DESCRIPTORS, FORMATS, READ
from builders.sources.foreign_keys import foreign_keys_of
from builders.sources.markup import Markup, MarkupError, as_text, read_json, read_yaml
from builders.sources.validation import descriptor_problems, dotted

MARKUP = (".json", ".yaml", ".yml")
FEATURES = tuple(ending for ending, form in FORMATS.items() if form == "geojson")
TABLES = tuple(ending for ending, form in FORMATS.items() if form == "csv")
DELIMITERS = ",;\t|"
LOOK_AHEAD = 64 * 1024  # characters in which the first line is looked for
# A row that stands twice may be meant where no key forbids it, and no steward could say so.
PLAIN = Reading(duplicates="keep")


@dataclass(frozen=True, slots=True)
class Outside:
    """What a path outside a portal leads to.

    ``markup`` is the descriptor of the dataset or, where there is no dataset, a Table Schema.
    """

    file: str  # as it is shown to people
    dataset: Dataset | None = None
    markup: Markup | None = None
    problems: tuple[Problem, ...] = ()


def descriptor_in(folder: Path) -> Path | None:
    """The descriptor of the package in a folder, if there is one."""
    return next((folder / name for name in DESCRIPTORS if (folder / name).is_file()), None)


def read_outside(path: Path, schema: Mapping[str, Any] | None = None) -> Outside:
    """What stands at a path: a package, a schema, a table, a GeoJSON. Never raises.

    ``schema`` is the Table Schema of a bare table.
    """
    file = descriptor_in(path) if path.is_dir() else path
    if file is None or not file.is_file():
        return not_checked((file or path).as_posix())
    shown, ending = file.as_posix(), file.suffix.lower()
    if ending in TABLES:
        return Outside(shown, read_table(file, schema or {}))
    if ending in FEATURES:
        from builders.sources.geojson_form import form_problems

        return Outside(shown, problems=form_problems(file, shown))
    return _described(file) if ending in MARKUP else not_checked(shown)


def _described(file: Path) -> Outside:
    """A package or a schema, which its keys tell apart."""
    markup, problems = read_markup(file)
    if markup is None:
        return Outside(file.as_posix(), problems=problems)
    value = markup.value if isinstance(markup.value, dict) else {}
    if "resources" in value:
        return _package(file, markup, problems)
    if "fields" in value:
        return Outside(file.as_posix(), markup=markup, problems=problems)
    return not_checked(file.as_posix())


def not_checked(shown: str) -> Outside:
    """The answer to a path at which nothing stands that we can check."""
    name = PurePosixPath(shown).name or shown
    return Outside(shown, problems=(Problem("path-not-checked", shown, found=name),))


def read_markup(file: Path) -> tuple[Markup | None, tuple[Problem, ...]]:
    """A JSON or YAML file, or why it cannot be read; keys that stand twice are told of."""
    shown = file.as_posix()
    try:
        text = file.read_text(encoding="utf-8-sig")
        markup = read_json(text) if file.suffix.lower() == ".json" else read_yaml(text)
    except UnicodeDecodeError:
        return None, (Problem("descriptor-not-utf8", shown),)
    except MarkupError as error:
        return None, (Problem(error.code, shown, error.line, found=error.found),)
    doubled = (
        Problem("descriptor-key-twice", shown, line, dotted(key[:-1]), as_text(key[-1]))
        for key, line in markup.doubled
    )
    return markup, tuple(doubled)


def read_table(file: Path, schema: Mapping[str, Any]) -> Dataset:
    """A bare CSV file; its delimiter is the one that its first line has most of."""
    resource = Resource(
        name=file.stem.lower(),
        path=file.name,
        file=file,
        shown=file.as_posix(),
        format="csv",
        dialect=Dialect(delimiter=likely_delimiter(file)),
        schema=schema,
        reading=PLAIN,
        bytes=file.stat().st_size,
        foreign_keys=foreign_keys_of(schema, file.as_posix()),
    )
    return _dataset(file.name, file.name, file.parent, (resource,), {})


def likely_delimiter(file: Path) -> str:
    """The sign that separates the cells of the first line; a comma where none does."""
    with file.open(encoding="utf-8", errors="replace") as stream:
        line = stream.readline(LOOK_AHEAD)
    # What stands between quotes belongs to a cell.
    bare = "".join(line.split('"')[::2])
    return max(DELIMITERS, key=bare.count) if bare else ","


def _package(file: Path, markup: Markup, problems: tuple[Problem, ...]) -> Outside:
    from builders.sources.files import find_resources  # a bare table does without

    shown = file.as_posix()
    problems = (*problems, *descriptor_problems(markup, shown, portal=False))
    if problems:
        return Outside(shown, problems=problems)
    unread = dict(_unread(markup, shown))
    found = find_resources(markup, file.parent, file.parent.as_posix(), shown, unread)
    value: Mapping[str, Any] = markup.value
    name = as_text(value.get("name")) or file.parent.name
    resources = tuple(_plain(value, resource) for resource in found.resources)
    dataset = _dataset(name, as_text(value.get("title")) or name, file.parent, resources, value)
    return Outside(shown, dataset, markup, problems=(*unread.values(), *found.problems))


def _plain(package: Mapping[str, Any], resource: Resource) -> Resource:
    """The resource with rows that may repeat, unless the descriptor forbids it itself."""
    listed: Sequence[Mapping[str, Any]] = package["resources"]
    own = next(said for said in listed if said.get("path") == resource.path)
    blocks = (package.get("lightwell", {}), own.get("lightwell", {}))
    if any("duplicates" in block for block in blocks):
        return resource
    return replace(resource, reading=replace(resource.reading, duplicates=PLAIN.duplicates))


def _unread(markup: Markup, shown: str) -> Iterator[tuple[int, Problem]]:
    """The resources that are no single CSV or GeoJSON file, each with a word on it."""
    for index, said in enumerate(markup.value["resources"]):
        if why := _why_unread(said):
            name = as_text(said.get("name")) or f"{index + 1}"
            row = markup.line(("resources", index))
            at = dotted(("resources", index))
            yield index, Problem("resource-not-checked", shown, row, at, name, why)


def _why_unread(said: Mapping[str, Any]) -> str:
    path = said.get("path")
    if isinstance(path, list):
        return "its table stands in several files"
    if path is None:
        return "its rows stand in the descriptor" if "data" in said else "it names no file"
    if "://" in path:
        return "its file stands at an address"
    if isinstance(said.get("dialect"), str):
        return "its dialect stands in a file of its own"
    ending = PurePosixPath(path).suffix.lower()
    form = as_text(said.get("format")).lower() or FORMATS.get(ending, ending.lstrip("."))
    return "" if form in (*READ, "tsv") else f"it is of the format {form or 'of no known ending'}"


def _dataset(
    name: str,
    title: str,
    folder: Path,
    resources: tuple[Resource, ...],
    descriptor: Mapping[str, Any],
) -> Dataset:
    return Dataset(name, "", title, "", folder.as_posix(), resources, descriptor=dict(descriptor))
