"""The formats of report, and the keys of the one that programs read."""

from __future__ import annotations

import json

from builders.reference.descriptor import keys_table
from builders.reference.markdown import code, section, table, text
from builders.reference.page import ReferencePage
from builders.reports.json import schema_text
from builders.reports.registry import FORMATS


def _write() -> str:
    schema = json.loads(schema_text())
    rows = ((code(form.name), text(form.says)) for form in FORMATS.values())
    return "\n".join(
        (
            section("The formats", "", table(("Name", "What it is"), rows)),
            section(
                "The keys of `json`",
                "These keys keep their meaning as long as `version` stays the same; others may be "
                "added. The JSON Schema is published with each portal, as "
                "`downloads/report.schema.json`.",
                keys_table(schema, schema),
            ),
        )
    )


REPORTS_PAGE = ReferencePage(
    "reports.md",
    "Reports",
    "`lightwell validate --format NAME` writes what was found for a person or for a program, and "
    "`--output FILE` writes it into a file. Both may be given several times: the first file is for "
    "the first format, and so on; a format without a file is printed.",
    _write,
)
