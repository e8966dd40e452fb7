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
    "project-not-in-last-snapshot": Words(
        "Project missing from the last snapshot",
        "The project “{found}” is not in the last snapshot ({wanted}).",
        "If it goes on, give it a row in the last snapshot. If it is over, its last row may say so.",
        "What is counted is the last snapshot. A project that is no longer in it is left out of every "
        "count and sum; its page stays, and says since when nothing is reported of it.",
        "warning",
    ),
    "project-without-snapshot": Words(
        "Row of no snapshot",
        "The row does not say to which snapshot it belongs, and others do.",
        "Write the day of the snapshot; the last one is of {wanted}.",
        "A row without a day cannot be told to be the last word on its project, so it is not counted. "
        "The project's page stays where no other row tells of it.",
        "warning",
    ),
    "project-in-several-years": Words(
        "Project in several years",
        "{found} of the projects stand in more than one year: of each, the latest year says how it "
        "stands, and {wanted} older rows are not counted.",
        "If the rows are parts of one budget, which add up, give the whole in one row.",
        "A plan that is published each year tells of a project again and again. Counted each time, its "
        "money would be doubled.",
        "notice",
    ),
}
