"""E-mail addresses of persons; those of offices are not personal."""

from __future__ import annotations

import re

from builders.checks.personal.detector import Detector, Look, Seen, seen

PATTERN = r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
EMAIL = re.compile(PATTERN)
# What stands before the @ of an address that an office reads, whoever works there.
_OFFICES = """
311 admin bids budget clerk comms communications complaints contact contracts council data
enquiries feedback finance foi hello help helpdesk hr info information inquiries library mail
mayor media newsletter no-reply noreply office open-data opendata parks permits planning police
postmaster press procurement purchasing reception records sales service services support tax taxes
tenders treasurer water webmaster welcome works
"""
OFFICES = frozenset(_OFFICES.split())


def find(look: Look) -> Seen | None:
    """Each cell that holds the address of a person."""
    found = []
    for row, cell in look.candidates(PATTERN):
        for address in EMAIL.findall(cell):
            if address.partition("@")[0].lower() not in OFFICES:
                found.append((row, address))
                break
    return seen(found)


DETECTOR = Detector(
    "emails",
    "personal-email",
    "An e-mail address anywhere in a cell, unless it is an office's, such as info@ or parks@.",
    find,
    PATTERN,
)
