"""Titles that state what a chart shows, made from its figures, with care for ties and gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from builders.measures.figure import Figure
from builders.pages.pieces import Amount, Day, Name, Phrase, Piece, listed, phrase

Namer = Callable[[str], Piece]
Dater = Callable[[str], Piece]
MOST_TIED = 3  # more than these share the top, and naming them says nothing


def known(row: Mapping[str, Figure]) -> dict[str, Figure]:
    """The part of a row whose numbers are known."""
    return {label: figure for label, figure in row.items() if figure.value is not None}


def value_of(figure: Figure | None) -> Decimal | None:
    """The value of a figure, or None where there is no figure or it is not known."""
    return figure.value if figure is not None else None


def leaders(row: Mapping[str, Figure], *, lowest: bool = False) -> list[str]:
    """The labels that share the greatest value (or the least), in order; the unstated left out."""
    values = {label: figure.value for label, figure in known(row).items() if label}
    if not values:
        return []
    pick = min if lowest else max
    best = pick(value for value in values.values() if value is not None)
    return sorted(label for label, value in values.items() if value == best)


def top_finding(
    row: Mapping[str, Figure],
    thing: str,
    *,
    share: Mapping[str, Figure] | None = None,
    name: Namer = Name,
    verb: str = "has",
    lowest: bool = False,
) -> Phrase:
    """Who leads: "Police has the largest budget: $412 million, 18% of the total"."""
    best = leaders(row, lowest=lowest)
    if not best:
        return phrase("It is not known who {verb} {thing}", verb=verb, thing=thing)
    amount = Amount(row[best[0]])
    if len(best) > MOST_TIED:
        return phrase("Several share {thing}: {amount} each", thing=thing, amount=amount)
    who = listed([name(label) for label in best])
    if len(best) > 1:
        return phrase("{who} share {thing}: {amount} each", who=who, thing=thing, amount=amount)
    part = (share or {}).get(best[0])
    said = phrase("{who} {verb} {thing}: {amount}", who=who, verb=verb, thing=thing, amount=amount)
    if value_of(part) is None:
        return said
    return phrase("{said}, {part} of the total", said=said, part=Amount(part))


def trend_finding(row: Mapping[str, Figure], thing: str, when: Dater = Day) -> Phrase:
    """How it went from the first known time to the last: "Spending rose from … to …"."""
    times = sorted(known(row))
    if not times:
        return phrase("{thing}: not known", thing=thing)
    last = row[times[-1]]
    on = "on" if len(times[-1]) == len("2025-06-30") else "in"
    now = phrase("{amount} {on} {time}", amount=Amount(last), on=on, time=when(times[-1]))
    if len(times) == 1:
        return phrase("{thing}: {now}", thing=thing, now=now)
    first = row[times[0]]
    before = phrase("{amount} {on} {time}", amount=Amount(first), on=on, time=when(times[0]))
    if first.value == last.value:
        return phrase(
            "{thing}: {now}, the same as {on} {time}",
            thing=thing,
            now=now,
            on=on,
            time=when(times[0]),
        )
    return phrase(
        "{thing} {went} from {before} to {now}",
        thing=thing,
        went=went(first.value, last.value),
        before=before,
        now=now,
    )


def went(before: Decimal | None, after: Decimal | None) -> str:
    """The verb for a change."""
    if before is None or after is None:
        return "went"
    return "rose" if after > before else "fell"


def extremes(row: Mapping[str, Figure], name: Namer = Name) -> Phrase:
    """The greatest and the least in one sentence, where they differ."""
    high, low = leaders(row), leaders(row, lowest=True)
    if not high or not low or row[high[0]].value == row[low[0]].value:
        return Phrase()
    return phrase(
        "Highest: {high}, {most}. Lowest: {low}, {least}.",
        high=listed([name(label) for label in high[:MOST_TIED]]),
        most=Amount(row[high[0]]),
        low=listed([name(label) for label in low[:MOST_TIED]]),
        least=Amount(row[low[0]]),
    )


def least(row: Mapping[str, Figure], name: Namer = Name) -> Phrase:
    """The least of a ranking whose title tells the greatest; nothing where all are alike."""
    high, low = leaders(row), leaders(row, lowest=True)
    if not high or not low or len(low) > MOST_TIED or row[high[0]].value == row[low[0]].value:
        return Phrase()
    return phrase(
        "The smallest: {low}, {least}.",
        low=listed([name(label) for label in low]),
        least=Amount(row[low[0]]),
    )


def gaps(row: Mapping[str, Figure]) -> str:
    """A sentence for the values that are not known, or nothing."""
    if len(known(row)) == len(row):
        return ""
    if any(figure.is_suppressed for figure in row.values()):
        return "Some values are not shown, to protect people; they are not zero."
    if not known(row):
        return "None of these values is known."
    return "Some values are not known; they are left out of the chart, not counted as zero."
