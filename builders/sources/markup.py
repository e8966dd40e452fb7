"""YAML and JSON text as plain values, with the line on which each stands.

Only true and false are truth values, dates stay text and ``0123`` stays text: a code or the
answer "No" is what the steward typed. Numbers with a point keep the text in which they were
written. Text that would take no end of time or memory is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

MOST_CHARACTERS = 2_000_000
MOST_VALUES = 100_000
DEEPEST = 50  # values within values

Path = tuple[str | int, ...]


@dataclass(eq=False)
class MarkupError(Exception):
    """Text that cannot be read, and the line on which reading it failed."""

    code: str
    line: int | None
    found: str


@dataclass(frozen=True, slots=True)
class Markup:
    """The values of a document. ``doubled`` holds keys that stand twice, with their lines."""

    value: Any
    lines: Mapping[Path, int] = field(default_factory=dict)
    doubled: tuple[tuple[Path, int], ...] = ()

    def line(self, path: Path) -> int | None:
        """The line of a value, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


@dataclass(slots=True)
class JsonLines(Mapping[Path, int]):
    """The lines of a JSON text, which are looked for when somebody asks: of most nobody does."""

    text: str
    found: dict[Path, int] | None = None

    def __getitem__(self, path: Path) -> int:
        return self._lines[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def _lines(self) -> dict[Path, int]:
        if self.found is None:
            from builders.sources.yaml_text import json_lines

            self.found = json_lines(self.text)
        return self.found


class WrittenNumber(float):
    """A number that remembers how it was written, so that ``0.10`` is not shortened to ``0.1``."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Make it of the text."""
        number = super().__new__(cls, written)
        number.written = written
        return number


def as_text(value: Any) -> str:
    """A plain value as its author wrote it."""
    if isinstance(value, WrittenNumber):
        return value.written
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def read_yaml(text: str) -> Markup:
    """Read YAML. Raises MarkupError."""
    from builders.sources.yaml_text import document_of  # it takes longer to load than most to read

    _refuse_long(text)
    return _whole_text(document_of(text))


def read_json(text: str) -> Markup:
    """Read JSON. Raises MarkupError."""
    _refuse_long(text)
    doubled: list[tuple[Path, int]] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: set[str] = set()
        for key, _ in items:
            if key in seen:
                doubled.append(((key,), _json_line(text, key)))
            seen.add(key)
        return dict(items)

    try:
        value = json.loads(
            text, object_pairs_hook=pairs, parse_float=WrittenNumber, parse_constant=_refuse
        )
    except json.JSONDecodeError as error:
        raise MarkupError("descriptor-not-json", error.lineno, error.msg) from None
    except ValueError as error:
        raise MarkupError("descriptor-not-json", None, str(error)) from None
    except RecursionError:
        raise MarkupError("descriptor-too-large", None, "nesting without end") from None
    _refuse_deep(value)
    return _whole_text(Markup(value, JsonLines(text), tuple(doubled)))


def _whole_text(markup: Markup) -> Markup:
    """Refuse half a character, which an escape such as D83D alone can spell and no file hold."""
    waiting: list[tuple[Path, Any]] = [((), markup.value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str) and not is_whole(value):
            raise MarkupError("descriptor-half-character", markup.line(path), made_whole(value))
        if isinstance(value, dict):
            waiting += [((*path, str(key)), key) for key in value]
            waiting += [((*path, str(key)), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), item) for index, item in enumerate(value)]
    return markup


def is_whole(text: str) -> bool:
    """Whether the text can be written to a file: no half of a pair of surrogates stands alone."""
    return made_whole(text) == text


def made_whole(text: str) -> str:
    """The text with a question mark for each half of a character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _refuse_long(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise MarkupError("descriptor-too-large", None, f"{len(text):,} characters")


def _refuse_deep(value: Any) -> None:
    level = [value]
    for _ in range(DEEPEST):
        inner = [item for item in level if isinstance(item, dict | list)]
        level = [x for item in inner for x in (item.values() if isinstance(item, dict) else item)]
    if level:
        raise MarkupError("descriptor-too-large", None, "nesting without end")


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _json_line(text: str, key: str) -> int:
    """The line on which a key stands for the second time."""
    found = [m.start() for m in re.finditer(re.escape(json.dumps(key)) + r"\s*:", text)]
    return text.count("\n", 0, found[-1]) + 1 if found else 1
