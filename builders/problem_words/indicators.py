"""What is said of indicators."""

from __future__ import annotations

from builders.problem_words.words import Words

INDICATORS: dict[str, Words] = {
    "indicator-value-disagrees": Words(
        "Value and its parts disagree",
        "The value is {found}, but numerator over denominator gives {wanted}.",
        "Correct the value or its parts.",
        "Where a row gives a value and what it was made of, the two must agree.",
    ),
    "indicator-zero-denominator": Words(
        "Denominator of zero",
        "The denominator is zero, so there is no rate.",
        "Leave the denominator and the value empty if nothing was counted.",
        "Nothing can be divided by zero: the value is not known.",
    ),
    "indicator-twice": Words(
        "Several values for one period",
        "“{found}” has up to {wanted} values for one period and place.",
        "If that is meant, leave it so: `combine` in the descriptor says whether they are averaged or "
        "added up.",
        "One value can be drawn for a period. Example: a daily count that is published again when "
        "late reports have come in.",
        "notice",
    ),
    "indicator-definition-unknown": Words(
        "Unknown definition",
        "“{found}” is not a ready-made definition.",
        "The definitions are: {wanted}. Leave it out to describe an indicator of your own.",
        "Ready-made definitions know the formula, unit and direction of common indicators.",
    ),
    "indicator-of-parts": Words(
        "Parts stand for the city",
        "“{found}” has no value for the city in {wanted}, and has one in others.",
        "If the city's values of these months are known, add them.",
        "In a month without a value for the city, those of its parts are combined in its place, which "
        "need not come to the same.",
        "notice",
    ),
    "indicator-counts-missing": Words(
        "Values beside counts",
        "Of “{found}”, {wanted} a value alone in years in which others give counts.",
        "Give the numerator and the denominator of each, or of none.",
        "Counts are added up before they are divided, so that each answer weighs the same. A value alone "
        "has no weight: in a month or year with one, all observations are averaged as they are.",
        "warning",
    ),
}
