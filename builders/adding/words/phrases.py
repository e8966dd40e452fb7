"""The form in which words are kept: by language, phrases with commas between."""

from __future__ import annotations

from collections.abc import Mapping

Phrases = Mapping[str, str]
