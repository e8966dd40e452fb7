"""What a dataset is called, told from the names of its files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import unquote

from builders.adding.words.short import LONG_FORMS
from builders.problems import PortalError, Problem
from builders.settings import Settings
from builders.sources.names import fold
from builders.wording.slugs import LETTERS, slug

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAKEN = frozenset({"ledger", "withheld", "files", "problems"})
LONGEST = 60
PLAIN = 4  # letters: a shorter word may be short for many
_SERIAL = re.compile(r"(?<!\d)(?:fy)?(?:19|20)?\d{2}(?:[-_ ](?:19|20)?\d{2})?(?!\d)", re.IGNORECASE)
_JOINED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")  # ChicagoCensusData is three words
COMMAND = 2


def title_of(names: Sequence[str], wish: str = "") -> str:
    """A title from the names of files; of several files, what their names have in common.

    Where they have nothing in common, ``wish``, the name that a person chose, is all there is.
    """
    stems = [_words(_JOINED.sub(" ", PurePath(unquote(name)).stem)) for name in names]
    if len(stems) > 1:
        stems = [_words(_SERIAL.sub(" ", " ".join(stem))) for stem in stems]
        common = [word for word in stems[0] if all(word in stem for stem in stems[1:])]
        stems[0] = common or _words(wish.replace("-", " ")) or stems[0]
    title = " ".join(stems[0])
    return title[:1].upper() + title[1:] if title else "Dataset"


def spelled_out(title: str) -> str:
    """A title whose shortened words are whole: ``Circ`` is circulation."""
    words = [LONG_FORMS.get(w.casefold(), w) if len(w) >= PLAIN else w for w in title.split()]
    whole = " ".join(words)
    return whole[:1].upper() + whole[1:]


def is_unwritable(names: Sequence[str]) -> bool:
    """Whether no letter of the files' names can stand in an address: then a hash is all it has."""
    return not re.search(r"[a-z0-9]", fold(title_of(names)).translate(LETTERS))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", text)


def dataset_id(settings: Settings, wish: str, names: Sequence[str]) -> str:
    """The id of a new dataset. Raises PortalError where it is not valid or not free."""
    own = wish or slug(title_of(names))[:LONGEST].strip("-")
    if not NAME.fullmatch(own) or own in TAKEN or len(own) > LONGEST:
        raise PortalError([Problem("add-name-not-valid", found=own)], COMMAND)
    folder = settings.datasets_folder / own
    if folder.exists():
        shown = f"{settings.datasets}/{own}/"
        raise PortalError([Problem("add-folder-taken", found=shown)], COMMAND)
    return own
