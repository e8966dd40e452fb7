"""What was left open of a file, and what a person may type to close it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.adding.asking import SAID_OF_ALL
from builders.adding.choosing import hard_wanting
from builders.adding.claim import Claim, Guess
from builders.adding.elimination import ONLY_MONEY
from builders.adding.fitting import UNKNOWN_CODES
from builders.adding.telling import cut
from builders.sources.dataset import Role, Shape

LONGEST = 60


def left_open(shape: Shape, guesses: Sequence[Guess]) -> Iterator[str]:
    """What to do about required roles without a column, and about columns that may have a role."""
    for name in dict.fromkeys(name for guess in guesses for name in guess.wanting):
        if role := shape.role(name):
            yield _without_code(role) if role.codes else _without_column(role)
    told: set[tuple[str, ...]] = set()
    for claim in (claim for guess in guesses for claim in guess.maybe):
        role, column = shape.role(claim.role), cut(claim.columns[0], LONGEST)
        if claim.columns in told or role is None:
            continue
        if claim.why == ONLY_MONEY:
            yield _unnamed_money(column)
        elif role.codes and UNKNOWN_CODES in claim.why:
            yield _unknown_codes(role, column, claim)
        else:
            continue
        told.add(claim.columns)


def lines_to_fill(shape: Shape, guess: Guess) -> tuple[str, ...]:
    """Lines for a person to decide on: required roles that are open, and what might be a role."""
    lines = [f"constants: {{{name}: …}}  # look: it must be said" for name in guess.wanting
             if (role := shape.role(name)) and role.codes]  # fmt: skip
    lines += [f"constants: {{{name}: …}}  # look: the same for all rows, such as 2024"
              for name in hard_wanting(guess)
              if (role := shape.role(name)) and role.type in SAID_OF_ALL]  # fmt: skip
    lines += [f"roles: {{{name}: …}}  # look: which column is it?" for name in hard_wanting(guess)]
    lines += [f"roles: {c.role} may be {cut(c.columns[0], LONGEST)}: {c.why}" for c in guess.maybe]
    return tuple(lines)


def _without_column(role: Role) -> str:
    name = role.name
    known = f"No column was found for {name}: {role.description} "
    again = "delete the folder and add the file again with "
    if role.type not in SAID_OF_ALL:
        return f"{known}If you know it, {again}--role {name}=COLUMN."
    return (
        f"{known}If it is the same for all rows, such as 2024, write in the descriptor "
        f"`constants: {{{name}: 2024}}` under `lightwell:`, with the right one; or {again}"
        f"--all-rows {name}=2024, or with --role {name}=COLUMN if a column says it."
    )


def _without_code(role: Role) -> str:
    name, first = role.name, role.codes[0]
    return (
        f"Nothing says the {name}: {role.description} If it is the same for all rows, write in "
        f"the descriptor `constants: {{{name}: {first}}}` under `lightwell:`, or delete the folder "
        f"and add the file again with --all-rows {name}={first}; it is one of "
        f"{', '.join(role.codes)}."
    )


def _unnamed_money(column: str) -> str:
    return (
        f"“{column}” was left open: {ONLY_MONEY}. If it is what each is to cost, write in the "
        f"descriptor `roles: {{budget_current: {column}}}` under `lightwell:`; if it is what "
        f"was paid, `roles: {{spent: {column}}}`."
    )


def _unknown_codes(role: Role, column: str, claim: Claim) -> str:
    return (
        f"“{column}” was left open: {claim.why}. If it is the {role.name}, write in the descriptor "
        f"under `lightwell:` `roles: {{{role.name}: {column}}}` and what each value means, such as "
        f"`values: {{{role.name}: {{a value: {role.codes[0]}}}}}`; "
        f"the codes are {', '.join(role.codes)}."
    )
