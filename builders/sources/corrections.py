"""What a steward corrects in the files of a dataset: ``corrections.yaml`` beside its descriptor.

The files stay as they are. A correction says what it expects to find, why, who says so and when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from builders.problems import Problem
from builders.sources.correction import ONE, Correction
from builders.sources.markup import Markup, MarkupError, as_text, read_yaml
from builders.sources.readings import text_map
from builders.sources.validation import correction_problems, dotted
from builders.wording.nearest import did_you_mean

FILE = "corrections.yaml"
# What an action needs beside what all need; of names joined by "or" one is enough.
NEEDS = {
    "replace": ("column", "expect", "becomes", "row or where"),
    "relabel": ("column", "expect", "becomes"),
    "drop": ("row or where",),
}
NOT_FOR = {"relabel": ("row", "where"), "drop": ("column", "becomes")}


@dataclass(frozen=True, slots=True)
class Corrections:
    """What stands in the file; ``file`` is None where there is none."""

    entries: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
    file: Path | None = None


def read_corrections(folder: Path, shown: str, paths: tuple[str, ...]) -> Corrections:
    """The corrections of a dataset; ``paths`` are its files. Never raises for what stands there."""
    file, said_in = folder / FILE, f"{shown}/{FILE}"
    if not file.is_file():
        return Corrections()
    if not file.resolve().is_relative_to(folder.resolve()):
        return Corrections((), (Problem("path-is-link-outside", said_in, found=FILE),), file)
    markup = _markup(file, said_in)
    if isinstance(markup, Problem):
        return Corrections((), (markup,), file)
    problems = [
        Problem("descriptor-key-twice", said_in, line, dotted(key[:-1]), as_text(key[-1]))
        for key, line in markup.doubled
    ]
    if markup.value is None and not problems:
        return Corrections((), (), file)
    problems += correction_problems(markup, said_in)
    if not problems:
        problems += _amiss(markup, said_in, paths)
    if problems:
        return Corrections((), tuple(problems), file)
    made = (_correction(said, index, markup, said_in) for index, said in enumerate(markup.value))
    return Corrections(tuple(made), (), file)


def _markup(file: Path, said_in: str) -> Markup | Problem:
    try:
        return read_yaml(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return Problem("descriptor-not-utf8", said_in)
    except MarkupError as error:
        return Problem(error.code, said_in, error.line, found=error.found)


def _amiss(markup: Markup, said_in: str, paths: tuple[str, ...]) -> Iterator[Problem]:
    """What no schema tells: keys that go together, files that are not there, impossible days."""
    for index, said in enumerate(markup.value):
        line = markup.line((index,))
        yield from (
            Problem("correction-incomplete", said_in, line, dotted((index,)), said["action"], key)
            for key in _lacking(said, len(paths))
        )
        for key in NOT_FOR.get(said["action"], ()):
            if key in said:
                where = (said_in, markup.line((index, key)), dotted((index, key)))
                yield Problem("correction-key-of-no-use", *where, key, said["action"])
        if said.get("file", "") not in ("", *paths):
            found, near = said["file"], did_you_mean(said["file"], paths)
            where = (said_in, markup.line((index, "file")), dotted((index, "file")))
            yield Problem("correction-file-unknown", *where, found, ", ".join(paths), near)
        try:
            date.fromisoformat(said["date"])
        except ValueError:
            where = (said_in, markup.line((index, "date")), dotted((index, "date")))
            yield Problem("day-not-in-calendar", *where, said["date"])


def _lacking(said: Mapping[str, Any], files: int) -> Iterator[str]:
    """The keys that the correction lacks, given what it does and how many files there are."""
    for needed in NEEDS[said["action"]]:
        if sum(key in said for key in needed.split(" or ")) != ONE:
            yield needed
    if "row" in said and files > ONE and "file" not in said:
        yield "file"
    is_drop = said["action"] == "drop"
    if is_drop and "row" in said and not said.get("expect"):
        yield "expect"
    if "expect" in said and isinstance(said["expect"], dict) != is_drop:
        yield "expect"


def _correction(said: Mapping[str, Any], index: int, markup: Markup, said_in: str) -> Correction:
    expect = said.get("expect", {})
    wants = text_map(expect) if isinstance(expect, dict) else {said["column"]: as_text(expect)}
    return Correction(
        number=index + 1,
        action=said["action"],
        reason=said["reason"],
        provider=said["provider"],
        day=said["date"],
        file=as_text(said.get("file")),
        row=said.get("row"),
        where=text_map(said.get("where", {})),
        column=as_text(said.get("column")),
        wants=wants,
        becomes=as_text(said.get("becomes")),
        rows=said.get("rows", 0 if said["action"] == "relabel" else ONE),
        said_in=said_in,
        line=markup.line((index,)),
    )
