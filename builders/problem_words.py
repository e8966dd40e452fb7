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
    # The portal's settings and the writing of the site.
    "setting-unknown": Words(
        "Unknown setting",
        "There is no setting called “{found}”.",
        "The settings are: {wanted}.",
        "Every key under `lightwell:` in mkdocs.yml is a decision of the portal's owner. A key that "
        "is not known would be passed over in silence, so the build stops instead. Most often it "
        "is a slip of the keyboard: `citty` for `city`.",
    ),
    "setting-not-valid": Words(
        "Setting that cannot be used",
        "“{found}” cannot be used for {column}.",
        "Write {wanted}.",
        "A setting under `lightwell:` in mkdocs.yml has a value of the wrong sort. For instance, "
        "`fiscal_year_starts: July` should be `fiscal_year_starts: 7`.",
    ),
    "page-written-twice": Words(
        "Two pages with one address",
        "{found} would be written over {wanted}.",
        "Rename one of the two. A page that people write is named by its file in site/.",
        "Two things ask for the same address in the site. Nothing is ever written over unseen: a "
        "hand-written site/money.md and the page that is made from the budget, money.html, cannot "
        "both stand.",
    ),
    "site-not-replaced": Words(
        "The new site could not be put in place",
        "The new site is ready, but could not take the place of {found}: {wanted}.",
        "Make sure that the folder is not itself a mounted disk, and that you may rename it.",
        "A new site is built beside the old one and takes its place in one step, by renaming. "
        "The old site is as it was.",
    ),
}
