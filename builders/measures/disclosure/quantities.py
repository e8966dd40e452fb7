"""What figures of requests and indicators are sums of, and how these hang together.

Whoever knows two of three quantities that add up knows the third; a quantity that lies between
two others is known when they meet. All that is written here an attacker knows as well.
"""

from __future__ import annotations

from collections.abc import Mapping

# Each mapping is a sum, quantity by factor, that is zero in every group of rows ...
ZERO_SUMS: tuple[Mapping[str, int], ...] = ({"requests": 1, "open": -1, "closed": -1},)
# ... or that is not below zero. One that does not hold in the data is passed over.
NOT_NEGATIVE: tuple[Mapping[str, int], ...] = (
    {"open": 1, "open_with_due": -1},
    {"open_with_due": 1, "overdue": -1},
    {"judged": 1, "on_time": -1},
    {"judged": 1, "on_time": -1, "overdue": -1},
    {"requests": 1, "judged": -1},
    {"closed": 1, "timed": -1},
    {"timed": 1, "judged": -1, "overdue": 1},
    {"requests": 1, "answered": -1},
    {"marks": 1, "answered": -1},
    {"answered": 5, "marks": -1},
    {"whole": 1, "part": -1},
)
# What is left of one count without another is a number of people as well: those who are late are
# the judged without those on time. Each mapping is a sum that may not be known where it is small.
LEFT_OVER: tuple[Mapping[str, int], ...] = (
    {"judged": 1, "on_time": -1},
    {"judged": 1, "overdue": -1},
    {"judged": 1, "on_time": -1, "overdue": -1},
    {"open_with_due": 1, "overdue": -1},
    {"open": 1, "open_with_due": -1},
    {"open": 1, "overdue": -1},
    {"closed": 1, "timed": -1},
    {"closed": 1, "on_time": -1},
    {"closed": 1, "judged": -1, "overdue": 1},
    {"timed": 1, "on_time": -1},
    {"timed": 1, "judged": -1, "overdue": 1},
    {"requests": 1, "judged": -1},
    {"requests": 1, "timed": -1},
    {"requests": 1, "on_time": -1},
    {"requests": 1, "overdue": -1},
    {"requests": 1, "open_with_due": -1},
    {"requests": 1, "answered": -1},
    # An average near the best or the worst mark tells how few gave another.
    {"answered": 5, "marks": -1},
    {"marks": 1, "answered": -1},
    {"whole": 1, "part": -1},
)
# Sums that count nobody: they are hidden with what they are divided by, not for being small.
NO_COUNTS = frozenset({"marks"})
# The number of a dataset's rows is public: it stands in the account of every row.
KNOWN_ANYWAY = "requests"
# What may have become of a request, with what it adds to the quantities.
FATES: tuple[Mapping[str, int], ...] = tuple(
    dict.fromkeys(("requests", *names.split()), 1)
    for names in (
        "open",
        "open open_with_due",
        "open open_with_due overdue judged",
        "closed timed judged on_time",
        "closed timed judged",
        "closed timed",
        "closed",
    )
)
# What a request adds whose resident gave no mark, the least or the highest.
MARKS: tuple[Mapping[str, int], ...] = (
    {},
    {"answered": 1, "marks": 1},
    {"answered": 1, "marks": 5},
)
