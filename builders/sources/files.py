"""The resources of a descriptor: its files, found and understood."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from builders.problems import Problem
from builders.sources.dataset import Dialect, Original, Resource
from builders.sources.file_names import FORMATS, READ
from builders.sources.foreign_keys import ForeignKey, foreign_keys_of
from builders.sources.markup import Markup, MarkupError, as_text, read_json, read_yaml
from builders.sources.paths import claimed_file
from builders.sources.readings import merged, reading_of
from builders.sources.validation import dotted
from builders.sources.versions import hash_of, sha256_of

# Ways of writing a CSV that we do not read, with the only value under which we can.
UNREAD_DIALECT = {
    "doubleQuote": True,
    "escapeChar": "",
    "commentChar": "",
    "skipInitialSpace": False,
    "commentRows": [],
    "type": "delimited",
}


@dataclass(slots=True)
class Found:
    """The resources that could be read, the files claimed, and every problem met."""

    resources: list[Resource] = field(default_factory=list)
    claimed: list[Path] = field(default_factory=list)
    named: list[Path] = field(default_factory=list)  # claimed, or named and of no use
    problems: list[Problem] = field(default_factory=list)


def find_resources(
    markup: Markup, folder: Path, shown: str, file: str, passed_over: Container[int] = ()
) -> Found:
    """The resources of a descriptor that has passed the JSON Schema.

    Those whose numbers (from 0) stand in ``passed_over`` are left out.
    """
    found = Found()
    block = markup.value.get("lightwell", {})
    for index, said in enumerate(markup.value["resources"]):
        if index in passed_over:
            continue
        part = _Part(markup, said, folder, shown, file, index)
        resource = part.resource(block, found)
        if resource is not None:
            found.problems.extend(_doubled(found.resources, resource, part))
            found.resources.append(resource)
    return found


def _doubled(others: list[Resource], resource: Resource, part: _Part) -> Iterator[Problem]:
    if any(other.path == resource.path for other in others):
        yield part.made("file-claimed-twice", "path", resource.path)
    if any(other.name == resource.name for other in others):
        yield part.made("resource-name-twice", "name", resource.name)


@dataclass(frozen=True, slots=True)
class _Part:
    """One resource as it is written."""

    markup: Markup
    said: Mapping[str, Any]
    folder: Path
    shown: str
    file: str
    index: int

    def made(self, code: str, key: str, found: Any, wanted: str = "") -> Problem:
        path = ("resources", self.index, key)
        row = self.markup.line(path)
        return Problem(code, self.file, row, dotted(path), as_text(found), wanted)

    def resource(self, block: Mapping[str, Any], found: Found) -> Resource | None:
        path = self.said["path"]
        found.named.append(self.folder / path)
        where = claimed_file(self.folder, path, self.made("file-missing", "path", path))
        if isinstance(where, Problem):
            found.problems.append(where)
            return None
        found.claimed.append(where)
        form = self.format(path)
        if form not in READ:
            found.problems.append(self.made("format-not-read", "path", path))
            return None
        found.problems.extend(self.dialect_problems())
        schema, keys = self.schema(found)
        sha256 = sha256_of(where)
        found.problems.extend(self.hash_problems(where, sha256))
        return Resource(
            name=as_text(self.said.get("name")) or PurePosixPath(path).stem.lower(),
            path=path,
            file=where,
            shown=str(PurePosixPath(self.shown) / path),
            format=form,
            encoding=as_text(self.said.get("encoding")) or "utf-8",
            dialect=self.dialect(path),
            schema=schema,
            reading=reading_of(merged(block, self.said.get("lightwell", {}))),
            original=self.original(found),
            title=as_text(self.said.get("title")),
            sha256=sha256,
            bytes=where.stat().st_size,
            foreign_keys=keys,
        )

    def original(self, found: Found) -> Original | None:
        """The file from which this one was made, if the descriptor names one."""
        said = self.said.get("lightwell", {}).get("derived_from")
        if not said:
            return None
        path = said["file"]
        found.named.append(self.folder / path)
        missing = self.made("file-missing", "lightwell", path)
        where = claimed_file(self.folder, path, missing)
        if isinstance(where, Problem):
            found.problems.append(where)
            return None
        found.claimed.append(where)
        return Original(path, where, as_text(said.get("how")))

    def format(self, path: str) -> str:
        told = as_text(self.said.get("format")).lower()
        told = {"tsv": "csv"}.get(told, told)
        return told or FORMATS.get(PurePosixPath(path).suffix.lower(), "")

    def dialect(self, path: str) -> Dialect:
        said = self.said.get("dialect") or {}
        tabs = path.lower().endswith(".tsv") or self.said.get("format") == "tsv"
        rows = said.get("headerRows", [1])
        return Dialect(
            delimiter=said.get("delimiter", "\t" if tabs else ","),
            quote=said.get("quoteChar", '"'),
            header_row=rows[0] if rows else 1,
            has_header=bool(said.get("header", True)) and bool(rows),
        )

    def dialect_problems(self) -> Iterator[Problem]:
        said = self.said.get("dialect") or {}
        for key, only in UNREAD_DIALECT.items():
            if key in said and said[key] not in (only, None):
                yield self.made("dialect-not-read", "dialect", key)
        delimiter, quote = said.get("delimiter", ","), said.get("quoteChar", '"')
        if delimiter == quote or {delimiter, quote} & {"\n", "\r"}:
            yield self.made("dialect-not-read", "dialect", "delimiter")

    def hash_problems(self, file: Path, sha256: str) -> Iterator[Problem]:
        size = self.said.get("bytes")
        if isinstance(size, int) and size != file.stat().st_size:
            yield self.made("file-differs", "bytes", f"{file.stat().st_size}", f"{size}")
        told = as_text(self.said.get("hash")).lower()
        # The standard's rule: a hash without the name of its algorithm is an MD5.
        algorithm, _, wanted = told.rpartition(":")
        if not told:
            return
        found = sha256 if algorithm == "sha256" else hash_of(file, algorithm or "md5")
        if not found:
            yield self.made("hash-not-read", "hash", algorithm)
        elif found != wanted:
            prefix = f"{algorithm}:" if algorithm else ""
            yield self.made("file-differs", "hash", f"{prefix}{found}", told)

    def schema(self, found: Found) -> tuple[Mapping[str, Any], tuple[ForeignKey, ...]]:
        """The file's schema, which may stand in a file of its own, and its foreign keys."""
        said = self.said.get("schema") or {}
        if isinstance(said, dict):
            at = ("resources", self.index, "schema")
            return said, foreign_keys_of(said, self.file, self.markup, at)
        found.named.append(self.folder / said)
        where = claimed_file(self.folder, said, self.made("file-missing", "schema", said))
        if isinstance(where, Problem):
            found.problems.append(where)
            return {}, ()
        found.claimed.append(where)
        try:
            text = where.read_text(encoding="utf-8")
            markup = (read_json if where.suffix == ".json" else read_yaml)(text)
        except (MarkupError, UnicodeDecodeError):
            markup = Markup(None)
        if not isinstance(markup.value, dict):
            found.problems.append(self.made("schema-unreadable", "schema", said))
            return {}, ()
        shown = str(PurePosixPath(self.shown) / said)
        return markup.value, foreign_keys_of(markup.value, shown, markup)
