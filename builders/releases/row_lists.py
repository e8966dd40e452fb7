"""The rows behind every figure as files that a page reads.

A list is in parts, so that a page reads no more of a long one than it needs. Its own file says of
each part how many of its rows are in each set, and which labels they bear. In a part the columns
stand one after the other, since most hold few texts many times: such a column is its texts, and for
each row the number of its text. Missing is null; among the labels it is the empty text.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

from builders.measures.listing import Listing, Told
from builders.releases.artifact import Artifact
from builders.releases.digests import FOLDER
from builders.releases.json_rows import literal
from builders.releases.kept import written

JSON = "application/json"
MOST_LABELS = (
    2000  # of a column; which parts bear which of more would take longer to read than help
)


@dataclass(frozen=True, slots=True)
class RowList:
    """The files of a list, its own first, and the queries whose rows it holds."""

    queries: frozenset[str]
    files: tuple[Artifact, ...]

    @property
    def path(self) -> str:
        """The path of its own file."""
        return self.files[0].path


def row_lists(listings: Iterable[Listing], cache: Path) -> Iterator[RowList]:
    """The files of each listing; its rows are written into the cache, part by part."""
    for one in listings:
        below = f"rows/{one.dataset}"
        labels = _Labels(one.labels)
        parts: list[dict[str, Any]] = []
        files: list[Artifact] = []
        for number, told in enumerate(one.parts, 1):
            name = f"{one.name}/{number}.json"
            file = _kept(cache / below / one.name, f"{number}.json", _part(told))
            files.append(_artifact(f"{FOLDER}{below}/{name}", file))
            labels.see(told.rows)
            parts.append(
                {
                    "file": name,
                    "bytes": file.stat().st_size,
                    "rows": told.rows.num_rows,
                    "counted": [int.from_bytes(bits, "little").bit_count() for bits in told.sets],
                }
            )
        index = "\n".join(_index(one, parts, labels)).encode("utf-8", "replace")
        whole = _artifact(f"{FOLDER}{below}/{one.name}.json", index)
        yield RowList(frozenset(one.of_query), (whole, *files))


def _kept(folder: Path, name: str, text: str) -> Path:
    return written(folder, name, lambda file: _write(file, text))


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "replace"))


def _artifact(path: str, content: bytes | Path) -> Artifact:
    why = "What the pages “How do we know?” show the rows of a figure from."
    return Artifact(path, content, "Rows behind the figures", JSON, why)


@dataclass(slots=True)
class _Labels:
    """By column the labels that there are and, by part, which of them its rows bear."""

    names: Sequence[str]
    values: dict[str, dict[str, int]] = field(default_factory=dict)
    parts: dict[str, list[set[int]]] = field(default_factory=dict)

    def see(self, rows: pa.Table) -> None:
        """Look at one more part."""
        for name in self.names:
            known = self.values.setdefault(name, {})
            texts = rows.column(name).unique().to_pylist() if len(known) <= MOST_LABELS else ()
            borne = {known.setdefault(text or "", len(known)) for text in texts}
            self.parts.setdefault(name, []).append(borne)

    def told(self) -> Iterator[Mapping[str, Any]]:
        """Each column that has no more labels than are worth to be told."""
        for name, known in self.values.items():
            if len(known) <= MOST_LABELS:
                bears = [_bits(borne, len(known)) for borne in self.parts[name]]
                yield {"name": name, "values": list(known), "parts": bears}


def _bits(numbers: Iterable[int], most: int) -> str:
    """A bit for each label, the lowest first."""
    bits = sum(1 << number for number in numbers)
    return _base64(bits.to_bytes((most + 7) // 8, "little"))


def _base64(some: bytes) -> str:
    return base64.b64encode(some).decode()


def _index(one: Listing, parts: Sequence[Mapping[str, Any]], labels: _Labels) -> Iterator[str]:
    yield f'{{"dataset":{_compact(one.dataset)},"view":{_compact(one.view)},'
    yield f'"lists":{_compact("rows_sql" if one.is_own else "view")},'
    yield f'"rows":{sum(part["rows"] for part in parts)},'
    yield f'"queries":{_compact(dict(one.of_query))},'
    yield from _array_of("labels", labels.told())
    yield from _array_of("parts", parts, end="")
    yield "}\n"


def _array_of(name: str, objects: Iterable[Any], end: str = ",") -> Iterator[str]:
    yield f'"{name}":['
    yield ",\n".join(map(_compact, objects))
    yield f"]{end}"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _part(told: Told) -> str:
    sets = [_base64(bits) for bits in told.sets]
    columns = zip(told.rows.column_names, told.rows.columns, strict=True)
    cells = ",\n".join(f'{{"name":{_compact(name)},{_cells(column)}}}' for name, column in columns)
    return f'{{"rows":{told.rows.num_rows},\n"sets":{_compact(sets)},\n"columns":[\n{cells}\n]}}\n'


def _cells(column: pa.ChunkedArray) -> str:
    """The texts of a column: each by itself, or by its number where many are the same."""
    coded = column.combine_chunks().dictionary_encode()
    if 2 * len(coded.dictionary) > len(coded):
        return f'"texts":{_array(column.combine_chunks())}'
    return f'"labels":{_array(coded.dictionary)},"codes":{_array(coded.indices)}'


def _array(cells: pa.Array) -> str:
    return f"[{','.join(literal(cells).to_pylist())}]"
