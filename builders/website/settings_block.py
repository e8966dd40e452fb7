"""The ``lightwell`` block of mkdocs.yml, checked: every mistake in it is told at once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from builders.problems import PortalError, Problem
from builders.settings import Limits, Settings, Versions
from builders.wording.nearest import did_you_mean

SETTINGS_EXIT_CODE = 2
MONTHS = 12
MOST = 2**40  # of any limit
MOST_ROWS = 1000  # on one page


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _any_text(value: object) -> bool:
    return isinstance(value, str)


def _language(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value))


def _currency(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[A-Z]{3}", value))


def _month(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MONTHS


def _folder(value: object) -> bool:
    if not isinstance(value, str) or not value.strip() or "\\" in value:
        return False
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts and path != PurePosixPath(".")


def _date(value: object) -> bool:
    if isinstance(value, dt.datetime):
        return False
    if isinstance(value, dt.date) or value == "":
        return True
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _truth(value: object) -> bool:
    return isinstance(value, bool)


def _zone(value: object) -> bool:
    if value == "":
        return True
    try:
        return isinstance(value, str) and bool(ZoneInfo(value).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _few(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST_ROWS


def _limits(value: object) -> bool:
    return _whole(value, Limits, 1)


def _versions(value: object) -> bool:
    return _whole(value, Versions, 0)


def _whole(value: object, form: type[Limits | Versions], least: int) -> bool:
    if not isinstance(value, dict):
        return False
    whole = all(type(most) is int and least <= most <= MOST for most in value.values())
    return whole and value.keys() <= {own.name for own in fields(form)}


def _no_folder(value: object) -> bool:
    return value == "" or _folder(value)


def _names(form: type[Limits | Versions]) -> str:
    return ", ".join(f"{own.name} ({own.default:,})" for own in fields(form))


# Each setting: whether a value will do, and what is wanted, in words.
SETTINGS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "city": (_text, "the city's name, such as Brightwater"),
    "language": (_language, 'a language code in quotes, such as "en" or "en-GB"'),
    "currency": (_currency, "a currency code of three capital letters, such as USD"),
    "fiscal_year_starts": (_month, "the number of a month, from 1 to 12"),
    "publisher": (_any_text, "the name of the office that publishes the portal"),
    "contact": (_any_text, "an e-mail address or the address of a web page"),
    "datasets": (_folder, "a folder inside the portal's own, such as datasets"),
    "place_word": (_text, "a word for one place, such as neighbourhood or ward"),
    "places_word": (_text, "a word for several places, such as neighbourhoods or wards"),
    "no_data_yet": (_truth, "true or false"),
    "time_zone": (_zone, "the name of a time zone such as America/New_York, or nothing"),
    "as_of": (_date, "a date written as 2025-06-30, or nothing"),
    "rows_shown": (
        _few,
        f"the most rows that the page of a figure shows, a whole number from 0 to {MOST_ROWS:,}",
    ),
    "limits": (
        _limits,
        f"the most that is read of one file, as whole numbers over 0: {_names(Limits)}",
    ),
    "versions": (
        _versions,
        "the most that is given away of the earlier versions of one dataset, as whole numbers: "
        + _names(Versions),
    ),
    "releases": (
        _no_folder,
        "the folder with the downloads of the last site, such as public/downloads, or nothing",
    ),
}


def read_settings(
    block: Mapping[str, object], root: Path, site_url: str = "", file: str = "mkdocs.yml"
) -> Settings:
    """Check the block and freeze it; ``root`` is the folder that holds mkdocs.yml.

    Raises PortalError (exit code 2) with every problem in the block.
    """
    problems = list(_problems(block, file))
    if problems:
        raise PortalError(problems, SETTINGS_EXIT_CODE)
    decided = {key: _plain(key, value) for key, value in block.items() if value is not None}
    return Settings(root=root.resolve(), site_url=site_url, **decided)  # type: ignore[arg-type]


def _plain(key: str, value: object) -> object:
    if isinstance(value, dict):
        return Versions(**value) if key == "versions" else Limits(**value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _problems(block: Mapping[str, object], file: str) -> Iterator[Problem]:
    for key, value in block.items():
        if key not in SETTINGS:
            yield _unknown(str(key), file)
            continue
        accepts, wanted = SETTINGS[key]
        if value is not None and not accepts(value):
            yield Problem(
                "setting-not-valid", file=file, column=key, found=str(value), wanted=wanted
            )


def _unknown(key: str, file: str) -> Problem:
    return Problem(
        "setting-unknown",
        file=file,
        column=key,
        found=key,
        wanted=", ".join(SETTINGS),
        hint=did_you_mean(key, SETTINGS),
    )
