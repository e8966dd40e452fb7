"""The measures: everything that is counted."""

from __future__ import annotations

from builders.kinds import KINDS
from builders.measures import MEASURES
from builders.measures.measure import Measure
from builders.reference.markdown import bullets, code, codes, section, text
from builders.reference.page import ReferencePage

OTHERS = {
    "catalogue": "Every dataset",
    "shares": "Money that places share",
    "rates": "Held against a statistic",
}
BETTER = {"higher": "higher is better", "lower": "lower is better", "neither": ""}


def _by(dimensions: tuple[str, ...]) -> str:
    return " and ".join(code(name) for name in dimensions) if dimensions else "the whole city"


def _measure(measure: Measure) -> str:
    facts = (
        ("Unit", ", ".join(filter(None, (text(measure.unit), BETTER.get(measure.better, ""))))),
        ("Needs", codes(measure.needs) or "nothing more than the rows"),
        ("Published for", "; ".join(_by(group) for group in measure.breakdowns)),
    )
    return section(
        f"{text(measure.title)} ({code(measure.id)})",
        text(measure.definition),
        bullets(f"**{name}:** {value}" for name, value in facts),
        level=3,
    )


def _write() -> str:
    kinds = dict.fromkeys(measure.kind for measure in MEASURES.values())
    return "\n".join(
        section(
            KINDS[kind].title if kind in KINDS else OTHERS[kind],
            *(_measure(measure) for measure in MEASURES.values() if measure.kind == kind),
        )
        for kind in kinds
    )


MEASURES_PAGE = ReferencePage(
    "measures.md",
    "Measures",
    "Each measure is defined once, in words and in SQL; the portal's methods page shows the SQL "
    "that computed its figures. A measure is left out where a dataset lacks the columns it needs.",
    _write,
)
