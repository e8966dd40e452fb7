"""What is said of projects."""

from __future__ import annotations

from builders.problem_words.words import Words

PROJECTS: dict[str, Words] = {
    "project-dates-order": Words(
        "Dates out of order",
        "The project ends ({found}) before it starts ({wanted}).",
        "Correct one of the two dates.",
        "A start comes before its end.",
    ),
    "project-complete-early": Words(
        "Completed but not finished",
        "The status is completed, but {found} % is complete.",
        "Correct the status or the percentage.",
        "A project is complete when all of it is done. Example: completed at 40 %.",
    ),
    "project-overspent": Words(
        "Spent more than the budget",
        "Spent so far is {found}; the current budget is {wanted}.",
        "If it is right, leave it so: the page says so too. If not, correct the amount.",
        "More was spent than the budget that holds now. It may be true; it is often a slip.",
        "warning",
    ),
    "project-id-twice": Words(
        "Project stands twice",
        "The project “{found}” is also in row {wanted}, in the same snapshot.",
        "Keep one row for each project and snapshot.",
        "A project has one row in each snapshot, or its money would be counted twice.",
    ),
}
