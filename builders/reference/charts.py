"""The chart forms."""

from __future__ import annotations

from builders.charts import FORMS
from builders.reference.markdown import code, table, text
from builders.reference.page import ReferencePage


def _write() -> str:
    return table(
        ("Form", "What it is for"),
        ((code(form.name), text(form.purpose)) for form in FORMS.values()),
    )


CHARTS_PAGE = ReferencePage(
    "charts.md",
    "Charts",
    "Every chart has a title that states the finding, a sentence that sums it up, and the table "
    "of its rows; it reads without scripts. These are the forms that a chart can take.",
    _write,
)
