"""The formats of report."""

from __future__ import annotations

from builders.reports.format import Format
from builders.reports.frictionless import FRICTIONLESS
from builders.reports.github import GITHUB
from builders.reports.json import JSON
from builders.reports.junit import JUNIT
from builders.reports.markdown import MARKDOWN
from builders.reports.sarif import SARIF
from builders.reports.text import TEXT

FORMATS: dict[str, Format] = {
    form.name: form for form in (TEXT, JSON, JUNIT, SARIF, GITHUB, MARKDOWN, FRICTIONLESS)
}
