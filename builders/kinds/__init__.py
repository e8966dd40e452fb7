"""The kinds of dataset: one Kind value a file, and the registry that all else reads."""

from __future__ import annotations

from collections.abc import Mapping

from builders.kinds.budget import BUDGET
from builders.kinds.counts import COUNTS
from builders.kinds.indicators import INDICATORS
from builders.kinds.kind import Kind
from builders.kinds.payments import PAYMENTS
from builders.kinds.places import PLACES
from builders.kinds.projects import PROJECTS
from builders.kinds.requests import REQUESTS
from builders.sources.dataset import Shape

KINDS: dict[str, Kind] = {
    kind.name: kind for kind in (PLACES, BUDGET, PAYMENTS, PROJECTS, REQUESTS, INDICATORS, COUNTS)
}

SHAPES: Mapping[str, Shape] = {name: kind.shape for name, kind in KINDS.items()}
