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
        "There are actual amounts for {found}, a year after the data's last day ({wanted}).",
        "Correct the year or the phase, or the day in `as_of`.",
        "What was spent is known when the year has begun at the earliest.",
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
        "The amount {found} is the sum of all other rows of its year and phase.",
        "If the row is a total, remove it or name it under `withhold` in the descriptor.",
        "A row that equals the sum of all others is most often a total, and would be counted twice.",
        "warning",
    ),
}
