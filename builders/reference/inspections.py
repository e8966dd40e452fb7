"""What is inspected of a finished site."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from builders.reference.markdown import code, section, text
from builders.reference.page import ReferencePage
from builders.website.inspections import INSPECTIONS


def _said(inspection: Callable[..., object]) -> str:
    """What an inspection promises, which its file says first, and what it tells."""
    promise = inspect.getdoc(inspect.getmodule(inspection)) or ""
    return text(f"{promise} It tells of {_lowered(inspect.getdoc(inspection) or '')}")


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _write() -> str:
    return "\n".join(section(code(name), _said(each)) for name, each in INSPECTIONS.items())


INSPECTIONS_PAGE = ReferencePage(
    "inspections.md",
    "Inspections",
    "`lightwell inspect` reads every page of a finished site and tells everything that it finds.",
    _write,
)
