"""Rules across rows: one rule a file, yielding problems; the registry that all else reads."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules import (
    amended_is_whole,
    closed_has_time,
    codes_alike,
    control_totals,
    counts_of_the_city,
    counts_once,
    counts_sound,
    days_far_off,
    ids_once,
    indicator_definitions,
    indicator_observations,
    indicator_once,
    indicator_ratio,
    lines_once,
    no_totals_among_lines,
    one_label_a_code,
    payment_amounts,
    payment_days,
    payment_ids,
    payments_once,
    phases_fit_years,
    place_names,
    place_population,
    place_splits,
    place_targets,
    places_join,
    project_dates,
    project_done,
    project_spending,
    project_years,
    projects_reported,
    request_times,
)
from builders.checks.rules.rule import Rule, RuleInput, told
from builders.problems import Problem

__all__ = ["RULES", "Rule", "RuleInput", "apply_rules"]

RULES: dict[str, Rule] = {
    module.RULE.name: module.RULE
    for module in (
        place_names,
        place_population,
        place_targets,
        place_splits,
        places_join,
        control_totals,
        one_label_a_code,
        codes_alike,
        phases_fit_years,
        amended_is_whole,
        lines_once,
        no_totals_among_lines,
        ids_once,
        days_far_off,
        project_dates,
        project_done,
        project_spending,
        projects_reported,
        project_years,
        request_times,
        closed_has_time,
        indicator_definitions,
        indicator_ratio,
        indicator_once,
        indicator_observations,
        payment_ids,
        payments_once,
        payment_days,
        payment_amounts,
        counts_once,
        counts_sound,
        counts_of_the_city,
    )
}


def apply_rules(given: RuleInput) -> Iterator[Problem]:
    """What every rule of the dataset's kind finds in its typed rows, rule by rule."""
    for rule in RULES.values():
        if given.dataset.kind in rule.kinds:
            yield from told(rule.check(given))
