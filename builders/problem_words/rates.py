"""What is said of rates over a statistic."""

from __future__ import annotations

from builders.problem_words.words import Words

RATES: dict[str, Words] = {
    "rate-dataset-unknown": Words(
        "Rate over a dataset that is not there",
        "“{found}” is no dataset of the kind counts in this portal.",
        "Write the `name` of a dataset of counts after `dataset`, or take the rate out.",
        "A rate is held against a statistic of the portal's own, so that both numbers are "
        "published.\n\n"
        "Example:\n"
        "    per: {residents: {dataset: city-statistics, statistic: Residents, times: 1000}}",
    ),
    "rate-statistic-unknown": Words(
        "Rate over a statistic that is not there",
        "The dataset “{wanted}” has no statistic “{found}”.",
        "Write the statistic as it stands in its column.",
        "The text must be the very text of the column, capitals and blanks too.",
    ),
    "rate-not-of-kind": Words(
        "Rate of a kind that has none",
        "A dataset of the kind {found} cannot be held against a statistic by `per`.",
        "Take `per` out of the descriptor.",
        "Requests, payments and budgets have years that a statistic's years can be matched with.",
    ),
    "rate-role-absent": Words(
        "Rate by a column that is not there",
        "The rate asks for a certain “{found}”, and the dataset has no such column.",
        "Take it out of the rate's `where`, or say under `roles` which column it is.",
        "A rate counts the rows that have all the values under `where`.",
    ),
    "rate-without-phase": Words(
        "Rate of a budget without a phase",
        "“{found}” does not say which amounts it is of.",
        "Name the phase, such as `where: {{phase: actual}}`.",
        "What was adopted and what was spent are not to be added up. Without a `direction` it is "
        "expenditure.",
    ),
    "rate-of-small-counts": Words(
        "Rate where small counts are hidden",
        "“{found}” would tell counts that the dataset's `threshold` hides.",
        "Take the rate or the threshold out.",
        "From a rate and the statistic below it the count above it can be worked out.",
    ),
}
