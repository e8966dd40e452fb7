"""The words of a plain ``validate``, read without typer, which reads the same from them.

Whatever is not plain (a wrong word, ``--help``, an option that stands twice) is None here: typer
then reads it, and says what is to be said.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_CONFIG = Path("mkdocs.yml")
FLAGS = ("--strict", "--explain")
ONE = {"--config": "--config", "-f": "--config", "--schema": "--schema"}
MANY = {"--format": "--format", "--output": "--output"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a ``validate`` was asked to do: the words of its help say what each part means."""

    targets: tuple[str, ...] = ()
    config: Path = DEFAULT_CONFIG
    schema: Path | None = None
    formats: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    strict: bool = False
    explain: bool = False


@dataclass(slots=True)
class _Words:
    """The words so far, sorted."""

    targets: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    one: dict[str, str] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in MANY})

    def take(self, word: str, rest: list[str]) -> bool:
        """Sort one word, and the next of the rest where it belongs to it; False if not plain."""
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            self.targets.append(word)
            return bool(word)
        if word in FLAGS:
            self.flags.append(word)
            return self.flags.count(word) == 1
        if not equals and name in (ONE | MANY) and rest:
            value = rest.pop(0)
        is_plain = bool(value) and not value.startswith("-") and not (equals and name == "-f")
        if is_plain and name in MANY:
            self.many[name].append(value)
        elif is_plain and name in ONE and ONE[name] not in self.one:
            self.one[ONE[name]] = value
        else:
            return False
        return True


def plainly(words: Sequence[str]) -> Asked | None:
    """What a plain ``validate`` asks for; None where the words are another's, or not plain."""
    # There, typer also spells out names with an asterisk.
    if not words or words[0] != "validate" or os.name == "nt":
        return None
    sorted_words, rest = _Words(), list(words[1:])
    while rest:
        if not sorted_words.take(rest.pop(0), rest):
            return None
    one, many = sorted_words.one, sorted_words.many
    return Asked(
        tuple(sorted_words.targets),
        Path(one.get("--config", DEFAULT_CONFIG)),
        Path(one["--schema"]) if "--schema" in one else None,
        tuple(many["--format"]),
        tuple(map(Path, many["--output"])),
        strict="--strict" in sorted_words.flags,
        explain="--explain" in sorted_words.flags,
    )
