"""What each of several places has of an amount that they share: to the last decimal, every time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal

from builders.sources.dataset import Role, RoleType
from builders.sources.place import Place

WIDE = Context(prec=100)  # no digit of any amount is rounded off
# What is told of a rule, and what is to be known of each place for it.
RULES: Mapping[str, str] = {
    "equally": "in equal parts",
    "population": "by how many people live in each",
    "area": "by the area of each",
}


def money_roles(roles: Sequence[Role]) -> tuple[str, ...]:
    """The roles whose amounts can be split."""
    return tuple(role.name for role in roles if role.type is RoleType.MONEY)


def weight_of(place: Place, rule: str) -> Decimal | None:
    """How much of an amount falls to a place, beside the others; None where it is not known."""
    if rule == "equally":
        return Decimal(1)
    known = place.population if rule == "population" else place.area_km2
    return None if known is None else Decimal(str(known))


def weights_of(places: Sequence[Place], rule: str) -> tuple[Decimal, ...]:
    """The weight of each place; nothing where one is not known or all of them are nought."""
    weights = [weight_of(place, rule) for place in places]
    known = [weight for weight in weights if weight is not None]
    return tuple(known) if len(known) == len(weights) and sum(known) > 0 else ()


def parts_of(amount: Decimal, weights: Sequence[Decimal], scale: int) -> tuple[Decimal, ...]:
    """The amount in parts that add up to it, each with at most ``scale`` decimals.

    Each place has its part rounded down, and what is left goes, one of the smallest units each, to
    those that lost most by that (the method of largest remainders); of equals to the first.
    """
    units = int(WIDE.scaleb(abs(amount), scale))
    most = max(-int(weight.as_tuple().exponent) for weight in weights)
    whole = [int(WIDE.scaleb(weight, max(most, 0))) for weight in weights]
    total = sum(whole)
    parts = [units * weight // total for weight in whole]
    lost = sorted(range(len(whole)), key=lambda i: (-(units * whole[i] % total), i))
    for index in lost[: units - sum(parts)]:
        parts[index] += 1
    sign = -1 if amount < 0 else 1
    return tuple(WIDE.scaleb(Decimal(sign * part), -scale) for part in parts)
