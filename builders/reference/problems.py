"""Every code that a check can give, and what to do about it."""

from __future__ import annotations

from builders.problem_words import WORDS, Words
from builders.reference.markdown import code, section, text
from builders.reference.page import ReferencePage

SEVERITIES = {
    "error": "Errors: these stop a build",
    "warning": "Warnings: these are published in the quality report",
    "notice": "Notices: worth knowing",
}


def _code(name: str, words: Words) -> str:
    heading = f"{text(words.title)} ({code(name)})"
    return section(heading, text(words.meaning), f"**What to do.** {text(words.remedy)}", level=3)


def _write() -> str:
    return "\n".join(
        section(title, *(_code(n, w) for n, w in sorted(WORDS.items()) if w.severity == severity))
        for severity, title in SEVERITIES.items()
        if any(words.severity == severity for words in WORDS.values())
    )


PROBLEMS_PAGE = ReferencePage(
    "problems.md",
    "Problems and their codes",
    "Every problem names its file, row and column, what stands there, what was wanted, and how to "
    "mend it. `lightwell explain CODE` prints what stands here.",
    _write,
)
