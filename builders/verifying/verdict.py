"""What a verification found: the problems, and how much was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from builders.problems import Problem


@dataclass(slots=True)
class Tally:
    """Counts what is looked at while the checks run, in the words of ``COUNTED``."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, number: int = 1) -> None:
        """So many more of these were looked at."""
        self.counts[what] += number


@dataclass(frozen=True, slots=True)
class Verdict:
    """Every problem found, and the number of things that were looked at, by their name."""

    problems: tuple[Problem, ...]
    counts: Counter[str]

    @property
    def agrees(self) -> bool:
        """Whether the site agrees with itself in everything that was looked at."""
        return not self.problems

    @property
    def lines(self) -> Iterator[str]:
        """What was looked at, a line each, for people."""
        counts = self.counts
        if counts["stopped"]:
            yield "No figure could be recomputed: a file that all of them need cannot be read."
            yield f"{counts['files']:,} files held against their checksums."
            return
        told = ("recomputed", "suppressed", "closed")
        skipped = counts["figures"] - sum(counts[one] for one in told)
        yield (
            f"{counts['recomputed']:,} of {counts['figures']:,} figures recomputed with "
            f"{counts['queries']:,} published queries, {_none(skipped)} skipped."
        )
        yield (
            f"{counts['rows']:,} figures say of how many rows they are made, and these were "
            "listed and counted."
        )
        if counts["in the API"]:
            yield f"{counts['in the API']:,} figures in the files of the API compared."
        if counts["listed"]:
            yield (
                f"{counts['listed']:,} figures have as many rows in the lists from which pages "
                "show them; all cells of these lists, and the rows in their "
                f"{counts['sets']:,} sets, were found again with the published SQL."
            )
        if counts["suppressed"] or counts["closed"]:
            yield (
                f"To protect people, {counts['suppressed']:,} figures are not told, and the rows "
                f"behind {counts['closed']:,} others are not published: these were not recomputed."
            )
        yield (
            f"{counts['numbers']:,} numbers and {counts['charts']:,} charts on "
            f"{counts['pages']:,} pages compared, {counts['read']:,} of the numbers also as "
            "people read them."
        )
        if counts["version files"] or counts["other version files"]:
            left = counts["other version files"]
            rest = f"; {left:,} are not written plainly enough for that" if left else ""
            yield (
                f"{counts['kept versions']:,} versions held against their names, the rows of "
                f"{counts['version files']:,} of their files counted again{rest}."
            )
        yield (
            f"{counts['files']:,} files held against their checksums, {counts['ledgers']:,} "
            f"accounts of rows added up."
        )


def _none(number: int) -> str:
    return f"{number:,}" if number else "none"


def found(checks: Iterable[Iterator[Problem]]) -> tuple[Problem, ...]:
    """All that the checks yield, one check after the other."""
    return tuple(problem for check in checks for problem in check)
