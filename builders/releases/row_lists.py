"""The rows behind every figure as files that a page reads: one for each view that is counted.

The columns stand one after the other, since most hold few texts many times: such a column is its
texts, and for each row the number of its text. Missing is null.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator

import pyarrow as pa

from builders.measures.listings import Listing
from builders.releases.artifact import Artifact
from builders.releases.digests import FOLDER
from builders.releases.json_rows import literal

JSON = "application/json"


def row_list_path(dataset: str, view: str) -> str:
    """Where the rows of a view are listed."""
    return f"{FOLDER}rows/{dataset}/{view}.json"


def row_lists(listings: Iterable[Listing]) -> Iterator[Artifact]:
    """A file for each listing."""
    for one in listings:
        yield Artifact(
            row_list_path(one.dataset, one.view),
            "\n".join(_lines(one)).encode("utf-8", "replace"),
            "Rows behind the figures",
            JSON,
            "What the pages “How do we know?” show the rows of a figure from.",
        )


def _lines(one: Listing) -> Iterator[str]:
    sets = [base64.b64encode(bits).decode() for bits in one.sets]
    yield f'{{"dataset":{json.dumps(one.dataset)},"view":{json.dumps(one.view)},'
    yield f'"rows":{one.rows.num_rows},'
    yield f'"queries":{json.dumps(dict(one.of_query), separators=(",", ":"))},'
    yield f'"sets":{json.dumps(sets, separators=(",", ":"))},'
    yield '"columns":['
    columns = zip(one.rows.column_names, one.rows.columns, strict=True)
    yield ",\n".join(f'{{"name":{json.dumps(name)},{_cells(cells)}}}' for name, cells in columns)
    yield "]}\n"


def _cells(column: pa.ChunkedArray) -> str:
    """The texts of a column: each by itself, or by its number where many are the same."""
    coded = column.combine_chunks().dictionary_encode()
    if 2 * len(coded.dictionary) > len(coded):
        return f'"texts":{_array(column.combine_chunks())}'
    return f'"labels":{_array(coded.dictionary)},"codes":{_array(coded.indices)}'


def _array(cells: pa.Array) -> str:
    return f"[{','.join(literal(cells).to_pylist())}]"
