"""The words of every problem: one entry a code, for a content designer to edit.

``sentence`` and ``fix`` may use ``{found}``, ``{wanted}`` and ``{column}``. ``meaning`` is what
``lightwell explain CODE`` prints at length. Severity is error, warning or notice.
"""

from __future__ import annotations

from builders.problem_words.adding import ADDING
from builders.problem_words.boundaries import BOUNDARIES
from builders.problem_words.budget import BUDGET
from builders.problem_words.cells import CELLS
from builders.problem_words.corrections import CORRECTIONS
from builders.problem_words.counts import COUNTS
from builders.problem_words.damage import DAMAGE
from builders.problem_words.descriptor import DESCRIPTOR
from builders.problem_words.folder import FOLDER
from builders.problem_words.foreign_keys import FOREIGN_KEYS
from builders.problem_words.indicators import INDICATORS
from builders.problem_words.inspections import INSPECTIONS
from builders.problem_words.letters import LETTERS
from builders.problem_words.outside import OUTSIDE
from builders.problem_words.paths import PATHS
from builders.problem_words.payments import PAYMENTS
from builders.problem_words.personal import PERSONAL
from builders.problem_words.places import PLACES
from builders.problem_words.projects import PROJECTS
from builders.problem_words.rates import RATES
from builders.problem_words.requests import REQUESTS
from builders.problem_words.schemas import SCHEMAS
from builders.problem_words.settings import SETTINGS
from builders.problem_words.structure import STRUCTURE
from builders.problem_words.verifying import VERIFYING
from builders.problem_words.versions import VERSIONS
from builders.problem_words.waivers import WAIVERS
from builders.problem_words.words import Words

__all__ = ["WORDS", "Words"]

WORDS: dict[str, Words] = {
    **FOLDER,
    **DESCRIPTOR,
    **WAIVERS,
    **VERSIONS,
    **CORRECTIONS,
    **PATHS,
    **OUTSIDE,
    **BOUNDARIES,
    **STRUCTURE,
    **SCHEMAS,
    **CELLS,
    **FOREIGN_KEYS,
    **LETTERS,
    **DAMAGE,
    **BUDGET,
    **PROJECTS,
    **REQUESTS,
    **INDICATORS,
    **PAYMENTS,
    **COUNTS,
    **RATES,
    **PLACES,
    **PERSONAL,
    **SETTINGS,
    **INSPECTIONS,
    **VERIFYING,
    **ADDING,
}
