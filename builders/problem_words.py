"""The words of every problem: one entry a code, for a content designer to edit.

``sentence`` and ``fix`` may use ``{found}``, ``{wanted}`` and ``{column}``. ``meaning`` is what
``lightwell explain CODE`` prints at length. Severity is error, warning or notice.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of one kind of problem."""

    title: str
    sentence: str
    fix: str
    meaning: str
    severity: str = "error"


WORDS: dict[str, Words] = {
    "no-datasets": Words(
        "No datasets",
        "There is no dataset in {found}.",
        "Make a folder there with a datapackage.yaml and its files, or run `lightwell demo`.",
        "A portal needs at least one folder in datasets/ that holds a datapackage.yaml.",
    ),
    "cell-not-a-number": Words(
        "Not a number",
        "“{found}” is not a number.",
        "Write it as {wanted}. Leave the cell empty if it is not known.",
        "The column holds amounts or counts, and this cell cannot be read as one.",
    ),
}
