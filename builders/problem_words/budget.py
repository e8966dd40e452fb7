"""What is said of budgets."""

from __future__ import annotations

from builders.problem_words.words import Words

BUDGET: dict[str, Words] = {
    "code-has-two-labels": Words(
        "One code, two labels",
        "The code “{found}” has more than one label: {wanted}.",
        "Use one label for each code.",
        "A code and its label mean the same thing. If labels differ, amounts are shown under "
        "both and neither total is right.",
        "warning",
    ),
    "phase-before-its-time": Words(
        "Phase before its time",
        "There are actual amounts for {found}, a year beyond {wanted}.",
        "Correct the year or the phase, or the day in `as_of` or `updated`.",
        "What was spent is known when the year has begun at the earliest.",
    ),
    "amended-budget-partial": Words(
        "Amended budget of a part",
        "The amended budget of {found} leaves out {wanted}.",
        "If nothing is left of one of them, give it an amended line of 0.",
        "A department's plan is its amended budget where it has one, else what was adopted. So an "
        "amendment of a few departments does not wipe out the others; but a department that was "
        "dissolved has to be amended to 0.",
        "warning",
    ),
    "amended-lines-missing": Words(
        "Lines missing from an amended budget",
        "The amended budget of {found} is without {wanted} of its adopted budget.",
        "If they were cut, give them an amended amount of 0. If the file lists changes alone, give "
        "the whole amended budget of the department.",
        "Within a department the amended budget takes the place of the adopted one. If only the lines "
        "that changed are listed, its plan comes out too low.",
        "warning",
    ),
    "control-total-missed": Words(
        "Control total missed",
        "The rows add up to {found}; the control total is {wanted}.",
        "Find the rows that are missing or too many, or correct the total.",
        "A control total is known from elsewhere, such as the printed budget book. The rows "
        "must meet it to the cent.",
    ),
    "line-twice": Words(
        "Line counted twice",
        "This line is equal to row {found} in all that tells lines apart, and in its amount.",
        "If it is one line, delete one of the two. If they are two, give each a line_id.",
        "Two lines of the same year, phase, fund, department, programme, category and amount "
        "are often one line pasted twice.",
        "warning",
    ),
    "line-id-twice": Words(
        "Line identifier used twice",
        "The line_id “{found}” is also that of row {wanted}, in the same year and phase.",
        "Give each line its own line_id.",
        "A line_id tells one line from all others.",
    ),
    "total-among-lines": Words(
        "Total among the lines",
        "“{found}” looks like a total of other rows.",
        "Remove the row, or name it under `withhold` in the descriptor.",
        "Rows that are totals of others would be counted twice. Example: a row whose "
        "department is “Grand total”.",
    ),
    "sum-among-lines": Words(
        "Row that is the sum of the others",
        "The amount {found} is the sum of the other rows of its {wanted}.",
        "If the row is a total, remove it or name it under `withhold` in the descriptor.",
        "A row that equals the sum of all others of its year, or of its department, is most often a total, "
        "and would be counted twice.",
        "warning",
    ),
}
