"""What is said of statistics."""

from __future__ import annotations

from builders.problem_words.words import Words

COUNTS: dict[str, Words] = {
    "count-twice": Words(
        "Two values for one period and place",
        "“{found}” has a value for this period and place in row {wanted} already.",
        "Keep one of the two, unless both are to be added up.",
        "Values of one statistic, period and place are added up.",
        "warning",
    ),
    "count-negative": Words(
        "Count below zero",
        "The value is {found}, which is less than nothing.",
        "Correct the value, or leave it empty if it is not known.",
        "Nothing can be counted fewer than no times. Codes such as -1 often stand for “not known”: "
        "say so in `missing`.",
        "warning",
    ),
    "statistic-in-two-units": Words(
        "One statistic in several units",
        "“{found}” is given in several units: {wanted}.",
        "Give each unit a statistic of its own, or write the unit in one way.",
        "Values in different units cannot be added up.",
        "warning",
    ),
    "count-without-place": Words(
        "Value without a place",
        "“{found}” has values of places and values without a place, in {wanted} periods.",
        "Where a value without a place is of the whole city, say `places: {{empty: citywide}}`.",
        "Without that word it is added to those of the places. If it is the whole city, everything "
        "would be counted twice.",
        "warning",
    ),
}
