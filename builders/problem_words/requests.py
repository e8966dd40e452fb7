"""What is said of requests."""

from __future__ import annotations

from builders.problem_words.words import Words

REQUESTS: dict[str, Words] = {
    "request-closed-early": Words(
        "Closed before it was opened",
        "The request was closed ({found}) before it was opened ({wanted}).",
        "Correct one of the two times.",
        "A request cannot be closed before it is made; the days that it took would be less "
        "than none.",
    ),
    "request-due-early": Words(
        "Due before it was opened",
        "The request was due ({found}) before it was opened ({wanted}).",
        "Correct one of the two times.",
        "The day on which an answer is due comes after the request.",
    ),
    "request-id-twice": Words(
        "Request stands twice",
        "The request “{found}” is also in row {wanted}.",
        "Keep one row for each request.",
        "Each request is counted once.",
    ),
    "request-closed-without-time": Words(
        "Closed without a time",
        "The request is closed, but it is not said when.",
        "Fill in when it was closed.",
        "Without the time, the request is counted as closed, and how long it took is not known.",
        "warning",
    ),
    "request-after-the-data": Words(
        "Opened after the data's last day",
        "The request was opened ({found}) after the day up to which the data go ({wanted}).",
        "Correct the time, or the day in `as_of`.",
        "The descriptor's as_of is the last day of the data.",
    ),
}
