"""What we count: one definition a file, and the registry that all else reads."""

from __future__ import annotations

from builders.measures.budget.actual_against_plan import ACTUAL_AGAINST_PLAN
from builders.measures.budget.amount import AMOUNT
from builders.measures.budget.amount_per_resident import AMOUNT_PER_RESIDENT
from builders.measures.budget.change_on_year import CHANGE_ON_YEAR
from builders.measures.budget.over_plan import OVER_PLAN
from builders.measures.budget.plan import PLAN
from builders.measures.budget.share_of_total import SHARE_OF_TOTAL
from builders.measures.budget.unknown_amounts import UNKNOWN_AMOUNTS
from builders.measures.budget.unknown_planned import UNKNOWN_PLANNED
from builders.measures.catalogue.file_bytes import FILE_BYTES
from builders.measures.catalogue.problem_count import PROBLEM_COUNT
from builders.measures.catalogue.problems_waived import PROBLEMS_WAIVED
from builders.measures.catalogue.rows_corrected import ROWS_CORRECTED
from builders.measures.catalogue.rows_published import ROWS_PUBLISHED
from builders.measures.catalogue.rows_read import ROWS_READ
from builders.measures.catalogue.rows_withheld import ROWS_WITHHELD
from builders.measures.counts.count_rows import COUNT_ROWS
from builders.measures.counts.count_total import COUNT_TOTAL
from builders.measures.counts.count_unknown import COUNT_UNKNOWN
from builders.measures.indicators.indicator_against_target import INDICATOR_AGAINST_TARGET
from builders.measures.indicators.indicator_bare_values import INDICATOR_BARE_VALUES
from builders.measures.indicators.indicator_change import INDICATOR_CHANGE
from builders.measures.indicators.indicator_latest import INDICATOR_LATEST
from builders.measures.indicators.indicator_met import INDICATOR_MET
from builders.measures.indicators.indicator_target import INDICATOR_TARGET
from builders.measures.indicators.indicator_value import INDICATOR_VALUE
from builders.measures.measure import Measure
from builders.measures.payments.paid import PAID
from builders.measures.payments.paid_back import PAID_BACK
from builders.measures.payments.paid_share import PAID_SHARE
from builders.measures.payments.payee_count import PAYEE_COUNT
from builders.measures.payments.payment import PAYMENT
from builders.measures.payments.payment_count import PAYMENT_COUNT
from builders.measures.payments.payments_listed import PAYMENTS_LISTED
from builders.measures.payments.unknown_payments import UNKNOWN_PAYMENTS
from builders.measures.places.area import AREA
from builders.measures.places.density import DENSITY
from builders.measures.places.population import POPULATION
from builders.measures.projects.budget_at import BUDGET_AT
from builders.measures.projects.budget_current import BUDGET_CURRENT
from builders.measures.projects.budget_growth import BUDGET_GROWTH
from builders.measures.projects.budget_original import BUDGET_ORIGINAL
from builders.measures.projects.budget_over import BUDGET_OVER
from builders.measures.projects.days_late import DAYS_LATE
from builders.measures.projects.late_count import LATE_COUNT
from builders.measures.projects.over_budget_count import OVER_BUDGET_COUNT
from builders.measures.projects.percent_at import PERCENT_AT
from builders.measures.projects.percent_complete import PERCENT_COMPLETE
from builders.measures.projects.project_budget import PROJECT_BUDGET
from builders.measures.projects.project_count import PROJECT_COUNT
from builders.measures.projects.project_spent import PROJECT_SPENT
from builders.measures.projects.projects_unreported import PROJECTS_UNREPORTED
from builders.measures.projects.slip_days import SLIP_DAYS
from builders.measures.projects.spent import SPENT
from builders.measures.projects.spent_share import SPENT_SHARE
from builders.measures.projects.unknown_budgets import UNKNOWN_BUDGETS
from builders.measures.projects.unknown_spending import UNKNOWN_SPENDING
from builders.measures.rates.rate import RATE
from builders.measures.requests.backlog import BACKLOG
from builders.measures.requests.closed_count import CLOSED_COUNT
from builders.measures.requests.median_days import MEDIAN_DAYS
from builders.measures.requests.on_time_share import ON_TIME_SHARE
from builders.measures.requests.overdue_count import OVERDUE_COUNT
from builders.measures.requests.p90_days import P90_DAYS
from builders.measures.requests.request_count import REQUEST_COUNT
from builders.measures.requests.requests_per_1000 import REQUESTS_PER_1000
from builders.measures.requests.satisfaction import SATISFACTION
from builders.measures.shares.shared_amount import SHARED_AMOUNT

MEASURES: dict[str, Measure] = {
    measure.id: measure
    for measure in (
        AREA,
        DENSITY,
        POPULATION,
        ACTUAL_AGAINST_PLAN,
        AMOUNT,
        AMOUNT_PER_RESIDENT,
        CHANGE_ON_YEAR,
        OVER_PLAN,
        PLAN,
        SHARE_OF_TOTAL,
        UNKNOWN_AMOUNTS,
        UNKNOWN_PLANNED,
        PAID,
        PAID_BACK,
        PAID_SHARE,
        PAYEE_COUNT,
        PAYMENT,
        PAYMENT_COUNT,
        PAYMENTS_LISTED,
        UNKNOWN_PAYMENTS,
        BUDGET_AT,
        BUDGET_CURRENT,
        BUDGET_GROWTH,
        BUDGET_ORIGINAL,
        BUDGET_OVER,
        DAYS_LATE,
        LATE_COUNT,
        OVER_BUDGET_COUNT,
        PERCENT_AT,
        PERCENT_COMPLETE,
        PROJECT_BUDGET,
        PROJECT_COUNT,
        PROJECT_SPENT,
        PROJECTS_UNREPORTED,
        SLIP_DAYS,
        SPENT,
        SPENT_SHARE,
        UNKNOWN_BUDGETS,
        UNKNOWN_SPENDING,
        BACKLOG,
        CLOSED_COUNT,
        MEDIAN_DAYS,
        ON_TIME_SHARE,
        OVERDUE_COUNT,
        P90_DAYS,
        REQUEST_COUNT,
        REQUESTS_PER_1000,
        SATISFACTION,
        INDICATOR_AGAINST_TARGET,
        INDICATOR_BARE_VALUES,
        INDICATOR_CHANGE,
        INDICATOR_LATEST,
        INDICATOR_MET,
        INDICATOR_TARGET,
        INDICATOR_VALUE,
        COUNT_ROWS,
        COUNT_TOTAL,
        COUNT_UNKNOWN,
        SHARED_AMOUNT,
        RATE,
        ROWS_READ,
        ROWS_PUBLISHED,
        ROWS_WITHHELD,
        FILE_BYTES,
        PROBLEM_COUNT,
        PROBLEMS_WAIVED,
        ROWS_CORRECTED,
    )
}


def of_kind(kind: str) -> tuple[Measure, ...]:
    """The measures of one kind, in the order in which they are told."""
    return tuple(measure for measure in MEASURES.values() if measure.kind == kind)
