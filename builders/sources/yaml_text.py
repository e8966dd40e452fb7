"""YAML as plain values: its safe loader without its guesses, and the line of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from builders.sources.markup import (
    DEEPEST,
    MOST_VALUES,
    Markup,
    MarkupError,
    Path,
    WrittenNumber,
)


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


def document_of(text: str) -> Markup:
    """The values of a text and their lines. Raises MarkupError."""
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return Markup(None)
        lines, doubled = _lines(node)
        return Markup(loader.construct_document(node), lines, doubled)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise MarkupError(
            "descriptor-not-yaml", mark.line + 1 if mark else None, error.problem or ""
        ) from None
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise MarkupError("descriptor-not-yaml", None, str(error).splitlines()[0]) from None
    except RecursionError:
        raise MarkupError("descriptor-too-large", None, "nesting without end") from None


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


def json_lines(text: str) -> dict[Path, int]:
    """The line of every value of a JSON text."""
    # JSON is YAML but for tabs; where they stop us we have no lines and say only what is wrong.
    try:
        node = _Loader(text.replace("\t", " ")).get_single_node()
        return _lines(node)[0] if node else {}
    except (yaml.YAMLError, MarkupError, RecursionError):
        return {}
