"""Where our verdict differs from that of frictionless on purpose, each way with an example.

All else must be equal: ``make differential`` holds it to that on thousands of files, and the
tests hold each example to what is said of it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ID = {"name": "id", "type": "integer", "constraints": {"required": True}}
NAME = {"name": "name", "type": "string", "constraints": {"maxLength": 6}}
TABLE: Mapping[str, Any] = {"fields": [ID, NAME], "primaryKey": "id"}
PLAIN: Mapping[str, Any] = {"fields": [{"name": "id"}, {"name": "name"}]}


@dataclass(frozen=True, slots=True)
class Difference:
    """One way to differ.

    ``theirs`` and ``ours`` are what is told of the example: the type of error or the code of
    problem, with the row and the column.
    """

    says: str
    why: str
    file: str
    schema: Mapping[str, Any]
    theirs: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()


DIFFERENCES: dict[str, Difference] = {
    "file-not-looked-at": Difference(
        "Where the encoding, the delimiter or the header cannot be right, no cell is looked at.",
        "Hundreds of errors would say no more than the one that is their cause.",
        "id;name\n1;North\n",
        TABLE,
        theirs=(
            "incorrect-label, id",
            "missing-label, name",
            "primary-key, row 2",
            "type-error, row 2, id",
        ),
        ours=("delimiter-wrong, row 1",),
    ),
    "columns-by-name": Difference(
        "Columns go with the fields of their names, wherever they stand.",
        "Cells held against another column's field tell nothing.",
        "name,id\nNorth,1\n",
        TABLE,
        theirs=(
            "incorrect-label, id",
            "incorrect-label, name",
            "primary-key, row 2",
            "type-error, row 2, id",
        ),
    ),
    "header-among-empty-lines": Difference(
        "The header is the row that the dialect says, and the first one if it says none.",
        "Where most lines are empty, frictionless takes one of them for the header.",
        "id,name,part\nx,North,1\n\n\n\n",
        {"fields": [ID, NAME, {"name": "part"}]},
        theirs=("blank-row, row 4", "blank-row, row 5"),
        ours=("cell-not-whole, row 2, id",),
    ),
    "quotes-misplaced": Difference(
        "A quote that is misplaced or never closed is told of; frictionless reads on.",
        "A quote that is not closed swallows rows in silence.",
        'id,name\n1,"x"y\n',
        TABLE,
        ours=("quote-misplaced, row 2",),
    ),
    "cells-of-odd-rows": Difference(
        "Of a row that is too short, too long or blank nothing more is told, and it has no key.",
        "Its cells may stand under the wrong columns.",
        "id,name\nx\n",
        TABLE,
        theirs=("missing-cell, row 2, name", "primary-key, row 2", "type-error, row 2, id"),
        ours=("row-too-short, row 2",),
    ),
    "empty-cells-at-the-end": Difference(
        "Empty cells behind the last column, and empty lines at the end of a file, are no fault.",
        "Spreadsheets leave them behind, and they hold nothing.",
        "id,name\n1,North,,\n",
        TABLE,
        theirs=("extra-cell, row 2",),
    ),
    "blanks-around-cells": Difference(
        "Blanks around a cell do not count, and a cell of blanks is empty.",
        "Nobody sees them, and no value means them.",
        "id,name\n1, Boston\n",
        TABLE,
        theirs=("constraint-error, row 2, name",),
    ),
    "strict-cells": Difference(
        "Our strict rules refuse what frictionless takes.",
        "The public would misread it: see the rules for cells.",
        "id,name\n1_000,North\n",
        TABLE,
        ours=("cell-not-a-number, row 2, id",),
    ),
    "rows-of-unknown-cells": Difference(
        "A row in which every cell says that it is not known is no blank row.",
        "Somebody wrote it, and says that nothing is known.",
        "name\nNorth\n-\n",
        {"fields": [{"name": "name"}], "missingValues": ["-", ""]},
        theirs=("blank-row, row 3",),
    ),
    "rows-blank-but-for-more": Difference(
        "A row with text behind the last column alone is too long, and not blank.",
        "The text would be lost without a word.",
        "id,name\n1,North\n,,1\n",
        PLAIN,
        theirs=("blank-row, row 3",),
        ours=("row-too-long, row 3",),
    ),
    "first-problem-of-a-cell": Difference(
        "Of several problems of one cell the first is told; a key with a bad cell is none.",
        "One mistake is one problem; what remains is told when it has been mended.",
        "name\nSomerville\nSomerville\n",
        {
            "fields": [
                {
                    "name": "name",
                    "type": "string",
                    "constraints": {"maxLength": 6, "unique": True},
                }
            ]
        },
        theirs=(
            "constraint-error, row 2, name",
            "constraint-error, row 3, name",
            "unique-error, row 3, name",
        ),
        ours=("cell-wrong-length, rows 2 and 3, name",),
    ),
}
