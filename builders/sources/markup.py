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

import yaml

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


class _Loader(yaml.SafeLoader):
    """YAML's safe loader without its guesses."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"-?(?:0|[1-9][0-9]{0,17})", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]*)?\.[0-9]+(?:[eE][-+]?[0-9]{1,2})?", "-0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", r"<<", "<"),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first)
    )


def _written(loader: _Loader, node: yaml.ScalarNode) -> WrittenNumber:
    return WrittenNumber(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:float", _written)


def read_yaml(text: str) -> Markup:
    """Read YAML. Raises MarkupError."""
    _refuse_long(text)
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return Markup(None)
        lines, doubled = _lines(node)
        return _whole_text(Markup(loader.construct_document(node), lines, doubled))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise MarkupError(
            "descriptor-not-yaml", mark.line + 1 if mark else None, error.problem or ""
        ) from None
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise MarkupError("descriptor-not-yaml", None, str(error).splitlines()[0]) from None
    except RecursionError:
        raise MarkupError("descriptor-too-large", None, "nesting without end") from None


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
    return _whole_text(Markup(value, _json_lines(text), tuple(doubled)))


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


def _lines(root: yaml.Node) -> tuple[dict[Path, int], tuple[tuple[Path, int], ...]]:
    """The line of each value and the keys that stand twice in one mapping."""
    lines: dict[Path, int] = {(): root.start_mark.line + 1}
    doubled: list[tuple[Path, int]] = []
    waiting: list[tuple[Path, yaml.Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        for key, line, child in _children(node):
            here = (*path, key)
            if isinstance(node, yaml.MappingNode) and here in lines:
                doubled.append((here, line))
            lines[here] = line
            waiting.append((here, child))
            # An alias that holds itself, or aliases of aliases, would be walked for ever.
            if len(lines) > MOST_VALUES:
                raise MarkupError("descriptor-too-large", line, f"over {MOST_VALUES:,} values")
            if len(here) > DEEPEST:
                raise MarkupError("descriptor-too-large", line, "nesting without end")
    return lines, tuple(doubled)


def _children(node: yaml.Node) -> Iterator[tuple[str | int, int, yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield index, child.start_mark.line + 1, child
    elif isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield str(key.value), key.start_mark.line + 1, child


def _json_lines(text: str) -> dict[Path, int]:
    # JSON is YAML but for tabs; where they stop us we have no lines and say only what is wrong.
    try:
        node = _Loader(text.replace("\t", " ")).get_single_node()
        return _lines(node)[0] if node else {}
    except (yaml.YAMLError, MarkupError, RecursionError):
        return {}


def _json_line(text: str, key: str) -> int:
    """The line on which a key stands for the second time."""
    found = [m.start() for m in re.finditer(re.escape(json.dumps(key)) + r"\s*:", text)]
    return text.count("\n", 0, found[-1]) + 1 if found else 1
