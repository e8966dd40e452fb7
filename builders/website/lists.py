"""Tables that people write in Markdown and that tell things in words: lists on a narrow screen."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[^>]+>")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(?P<tag>t[hd])(?P<said>(?: [^>]*)?)>(?P<words>.*?)</(?P=tag)>", re.DOTALL)
_TABLE = re.compile(
    r"<table>\s*<thead>(?P<head>.*?)</thead>\s*<tbody>(?P<body>.*?)</tbody>\s*</table>", re.DOTALL
)
_SPAN = re.compile(r"\b(?:col|row)span\b")
NUMBER = "text-align: right"  # how Markdown writes a column of numbers: ``---:``


def as_list(table: str, look: str) -> str:
    """The table with its class; of a list, each cell names its column.

    A table that is no plain grid of cells, or whose columns beyond the first are all of numbers,
    stays as it is. (``Grid.is_list`` is the same for the tables of generated pages.)
    """
    found = _TABLE.fullmatch(table)
    heads = list(_CELL.finditer(found["head"])) if found else []
    if not found or not _is_list(found, heads):
        return table.replace("<table>", f'<table class="{look}">', 1)
    columns = [html.escape(_text(head["words"])) for head in heads]
    return (
        f'<table class="{look} lw-table-list">'
        f"<thead>{_row(found['head'], [])}</thead>"
        f"<tbody>{_row(found['body'], columns)}</tbody></table>"
    )


def _is_list(found: re.Match[str], heads: list[re.Match[str]]) -> bool:
    rows = _ROW.findall(found["body"])
    is_plain = all(len(_CELL.findall(row)) == len(heads) for row in rows)
    tells = any(NUMBER not in head["said"] for head in heads[1:])
    return tells and is_plain and not _SPAN.search(found[0])


def _row(rows: str, columns: list[str]) -> str:
    """The rows with their titles; the first cell of a row names it, and needs no column's title."""

    def told(found: re.Match[str]) -> str:
        cells = iter(range(len(columns) or found[1].count("<th")))
        inner = _CELL.sub(lambda cell: _cell(cell, columns, next(cells)), found[1])
        return f"<tr>{inner}</tr>"

    return _ROW.sub(told, rows)


def _cell(cell: re.Match[str], columns: list[str], at: int) -> str:
    label = f' data-column="{columns[at]}"' if columns and at else ""
    tag, said, words = cell["tag"], cell["said"], cell["words"]
    return f"<{tag}{label}{said}>{words}</{tag}>"


def _text(words: str) -> str:
    return html.unescape(_TAG.sub("", words)).strip()
