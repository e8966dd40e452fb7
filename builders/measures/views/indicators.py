"""Observations of indicators as measures see them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.indicators.definitions import DEFINITIONS
from builders.measures.views.common import label, placed
from builders.sources.dataset import Dataset, IndicatorDefinition

UNKNOWN = "decimal(38, 9)"
SIGNS = {"higher": 1, "lower": -1}


def indicators_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Observations with counts where they are given, and what each indicator's unit asks for.

    ``part`` and ``whole`` are the numerator and denominator of a row that gives both; for a net
    promoter score the part is promoters less detractors. ``factor`` is 100 for percentages.
    """
    del as_of
    columns = set(rows.columns)

    def column(name: str) -> ir.Value:
        return rows[name] if name in columns else ibis.null().cast(UNKNOWN)

    counted = ibis.coalesce(column("numerator"), column("promoters") - column("detractors"))
    both = counted.notnull() & column("denominator").notnull()
    observed = rows.mutate(
        indicator=label(rows, "indicator"),
        year=rows.period.year().cast("string"),
        month=rows.period.strftime("%Y-%m"),
        part=ibis.ifelse(both, counted.cast(UNKNOWN), ibis.null().cast(UNKNOWN)),
        whole=ibis.ifelse(both, column("denominator").cast(UNKNOWN), ibis.null().cast(UNKNOWN)),
        single=ibis.ifelse(both, ibis.null().cast(UNKNOWN), column("value").cast(UNKNOWN)),
        **placed(rows),
    )
    observed = observed.mutate(
        factor=_by_indicator(observed, dataset, _factor, 1),
        sign=_by_indicator(observed, dataset, _sign, 0),
        is_sum=_by_indicator(observed, dataset, _adds_up, 0) == 1,
        aim=(column("target").cast(UNKNOWN) if "target" in columns else ibis.null().cast(UNKNOWN)),
    )
    observed = observed.mutate(
        alone=ibis.ifelse(
            both,
            observed.part * observed.factor / observed.whole.nullif(0),
            observed.single,
        ).cast(UNKNOWN)
    )
    declared = {
        key: definition.target
        for key, definition in dataset.indicators.items()
        if definition.target
    }
    if declared:
        said = ibis.cases(
            *(
                (observed.indicator == key, ibis.literal(aim).cast(UNKNOWN))
                for key, aim in declared.items()
            ),
            else_=ibis.null().cast(UNKNOWN),
        )
        observed = observed.mutate(aim=ibis.coalesce(observed.aim, said))
    return observed.drop("period")


def _by_indicator(
    rows: ir.Table,
    dataset: Dataset,
    choose: Callable[[IndicatorDefinition], int],
    otherwise: int,
) -> ir.Value:
    special = {k: choose(d) for k, d in dataset.indicators.items() if choose(d) != otherwise}
    if not special:
        return ibis.literal(otherwise, "int64")
    whens = ((rows.indicator == name, ibis.literal(n, "int64")) for name, n in special.items())
    return ibis.cases(*whens, else_=ibis.literal(otherwise, "int64"))


def _factor(definition: IndicatorDefinition) -> int:
    ready = DEFINITIONS.get(definition.definition)
    if ready:
        return ready.factor
    return 100 if definition.unit == "percent" else 1


def _sign(definition: IndicatorDefinition) -> int:
    return SIGNS.get(direction_of(definition), 0)


def _adds_up(definition: IndicatorDefinition) -> int:
    return int(definition.combine == "sum")


def direction_of(definition: IndicatorDefinition) -> str:
    """Which is better: higher, lower or neither."""
    ready = DEFINITIONS.get(definition.definition)
    return definition.direction or (ready.direction if ready else "neither")


def unit_of(definition: IndicatorDefinition | None) -> str:
    """The unit of an indicator's values."""
    if definition is None:
        return "number"
    ready = DEFINITIONS.get(definition.definition)
    return definition.unit or (ready.unit if ready else "number")
