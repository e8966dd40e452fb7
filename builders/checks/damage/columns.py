"""What sort of thing a column holds, as far as damage asks: a measure, a code, a place on Earth."""

from __future__ import annotations

import re

from builders.checks.look import Look
from builders.sources.dataset import RoleType

MEASURES = (RoleType.MONEY, RoleType.NUMBER, RoleType.INTEGER, RoleType.YEAR)
DAYS = (RoleType.DATE, RoleType.DATETIME)
# Words that say in a header that the column holds codes, of which every digit counts.
CODE_WORDS = frozenset(
    {
        *("id", "ids", "code", "codes", "key", "ref", "reference", "account", "permit", "case"),
        *("zip", "zipcode", "postcode", "postal", "fips", "geoid", "tract", "parcel", "apn"),
        *("insee", "siren", "siret", "ein", "vat", "barcode", "isbn"),
    }
)
# Of these every one has as many digits as the others.
FIXED_WORDS = frozenset({"zip", "zipcode", "postcode", "postal", "fips", "geoid", "insee", "siren"})
LATITUDE = frozenset({"lat", "latitude", "ylat"})
LONGITUDE = frozenset({"lon", "lng", "long", "longitude", "xlong"})


def words_of(column: str) -> frozenset[str]:
    """The words of a header, in lower case: ``ZIP_Code`` and ``zipCode`` are zip and code."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column)
    return frozenset(re.findall(r"[a-z]+", parted.lower()))


def is_measure(look: Look, column: str) -> bool:
    """Whether the column holds amounts or counts, by its role or by its schema's type."""
    role = look.role(column)
    if role is not None:
        return role.type in MEASURES
    return look.schema_type(column) in ("integer", "number", "year")


def is_day(look: Look, column: str) -> bool:
    """Whether the column is said to hold dates."""
    role = look.role(column)
    return (role is not None and role.type in DAYS) or look.schema_type(column) in (
        "date",
        "datetime",
    )


def is_code(look: Look, column: str) -> bool:
    """Whether the column holds codes: by its role, as part of a key, or by its header's words."""
    role = look.role(column)
    if role is not None and (role.name == "id" or role.name.endswith(("_id", "_code"))):
        return True
    key = look.resource.schema.get("primaryKey") or ()
    if column in ([key] if isinstance(key, str) else key):
        return True
    return role is None and not is_measure(look, column) and bool(words_of(column) & CODE_WORDS)


def coordinates(look: Look) -> tuple[str, str] | None:
    """The columns of latitude and longitude, where the file has one of each."""
    pair = []
    for name, words in (("latitude", LATITUDE), ("longitude", LONGITUDE)):
        columns = look.text.columns
        own = [c for c in columns if (role := look.role(c)) is not None and role.name == name]
        own = own or [c for c in columns if words_of(c) & words]
        if len(own) != 1:
            return None
        pair += own
    return pair[0], pair[1]
