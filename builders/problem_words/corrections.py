"""What is said of corrections."""

from __future__ import annotations

from builders.problem_words.words import Words

CORRECTIONS: dict[str, Words] = {
    "correction-incomplete": Words(
        "Correction that lacks something",
        "This correction ({found}) needs {wanted} once, in the form that goes with it.",
        "Add it, or write it as the reference of corrections.yaml shows.",
        "To replace takes row or where, column, expect and becomes. To relabel takes column, "
        "expect and becomes. To drop takes where, or row and what is expected in it, such as "
        "`expect: {id: A-12}`. A row needs the name of its file where there are several files.",
    ),
    "correction-key-of-no-use": Words(
        "Key that the correction has no use for",
        "To {wanted} has no use for “{found}”.",
        "Remove the key, or choose another action.",
        "To relabel goes for every row of the column. To drop leaves whole rows out, so it names "
        "no column and no new text.",
    ),
    "correction-file-unknown": Words(
        "Correction of an unknown file",
        "This dataset has no file “{found}”.",
        "Write one of these: {wanted}.",
        "A file is named as the descriptor writes its path.",
    ),
    "correction-column-unknown": Words(
        "Correction of an unknown column",
        "No file that this correction is about has the column “{found}”.",
        "Write the column as the file's header calls it.",
        "Corrections name the columns of the file, not the roles that they have.",
    ),
    "correction-finds-nothing": Words(
        "Correction that finds nothing",
        "The correction finds no such row: {found}.",
        "Look whether the file has changed; then mend the correction or remove it.",
        "A correction names a row, or what stands in it. Where no row is like that, what was to be "
        "corrected has perhaps been mended already, or is somewhere else now.",
    ),
    "correction-finds-other": Words(
        "Correction that finds something else",
        "Here stands “{found}”, where the correction expects “{wanted}”.",
        "Look at the row in the file; then mend the correction or remove it.",
        "A correction says what it expects, so that it never overwrites what it was not meant for. "
        "When rows were added or removed above, a row number means another row.",
    ),
    "correction-finds-too-many": Words(
        "Correction of another number of rows",
        "The correction expects to find rows: {wanted}. It finds: {found}.",
        "Narrow it with more columns under `where`, or write the number of rows after `rows:`.",
        "To replace and to drop mean one row unless `rows` says how many. To relabel means any "
        "number of them unless `rows` says how many.",
    ),
    "correction-made-already": Words(
        "Correction that the file has already",
        "Here stands “{found}” already, which is what the correction would put there.",
        "Remove the correction: the file has been mended.",
        "The publisher has put right what the correction was for. It changes nothing any more.",
        "warning",
    ),
}
