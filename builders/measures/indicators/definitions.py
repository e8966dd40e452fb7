"""Ready-made definitions of indicators that many services publish.

``factor`` turns the ratio of the counts into the unit: 100 for a percentage. The first four are
those that every United Kingdom government service must publish (GOV.UK Service Manual, "What you
must measure"); the net promoter score is promoters less detractors over all answers.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator is, in words, and how its counts become its value."""

    title: str
    text: str
    numerator: str
    denominator: str
    unit: str
    direction: str  # higher, lower, neither: which is better
    factor: int = 1


DEFINITIONS: dict[str, Definition] = {
    "csat": Definition(
        "Customer satisfaction",
        "How many of the people who answered said that they were satisfied or very satisfied.",
        "satisfied or very satisfied answers",
        "all answers",
        "percent",
        "higher",
        100,
    ),
    "completion_rate": Definition(
        "Completion rate",
        "How many of the transactions that people began were finished.",
        "transactions finished",
        "transactions begun",
        "percent",
        "higher",
        100,
    ),
    "digital_take_up": Definition(
        "Digital take-up",
        "How many of all transactions were made online.",
        "transactions made online",
        "all transactions",
        "percent",
        "higher",
        100,
    ),
    "cost_per_transaction": Definition(
        "Cost per transaction",
        "What it costs to run the service, over the transactions finished.",
        "cost of the service",
        "transactions finished",
        "money",
        "lower",
    ),
    "nps": Definition(
        "Net promoter score",
        "The share of people who would recommend the service (9 or 10 out of 10) less the share "
        "who would not (0 to 6).",
        "promoters less detractors",
        "all answers",
        "points",
        "higher",
        100,
    ),
    "response_time": Definition(
        "Response time",
        "The average time from asking to the first answer, in days.",
        "days waited, all requests together",
        "requests answered",
        "days",
        "lower",
    ),
}
