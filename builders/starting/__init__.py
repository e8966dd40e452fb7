"""A city's own repository, written so that it builds at once."""

from __future__ import annotations

from builders.starting.answers import QUESTIONS, Answers, checked
from builders.starting.repository import write_repository

__all__ = ["QUESTIONS", "Answers", "checked", "write_repository"]
