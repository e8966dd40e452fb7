"""Projects in the Open Contracting for Infrastructure Data Standard, version 0.9.

Each project stands once, as its last snapshot has it. Every snapshot is an observation of how much
has been spent and done, so that a reader sees how it went. What the standard has no word for (a
project on hold, a programme without end) is left out, never given another word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.batches import batches
from builders.releases.cite import publisher_of
from builders.releases.figure_files import pretty
from builders.releases.subject import Subject

VERSION = "0.9"
STATUSES = {
    "identification": "identification",
    "preparation": "preparation",
    "implementation": "implementation",
    "completion": "completion",
    "completed": "completion",
    "cancelled": "cancelled",
}
# The role of a date, the milestone's title, and the role of the day on which it was met.
MILESTONES = (
    ("planned_start", "Start of work", "actual_start"),
    ("planned_end", "End of work", "actual_end"),
)
Row = Mapping[str, Any]


def oc4ids(subject: Subject) -> Artifact | None:
    """The project package; None where the portal has no address, which the standard asks for."""
    base = subject.settings.site_url.rstrip("/")
    if not base:
        return None
    own = subject.dataset
    path = f"{subject.folder}/oc4ids.json"
    snapshots: dict[str, list[Row]] = defaultdict(list)
    for batch in batches(subject.table):
        for row in batch.to_pylist():
            if row.get("id"):
                snapshots[row["id"]].append(row)
    package = {
        "uri": f"{base}/{path}",
        "publishedDate": _time(_day(own.updated or own.as_of)),
        "version": VERSION,
        "publisher": {"name": publisher_of(own, subject.settings)},
        "license": own.licence.path,
        "projects": [_project(subject, name, rows) for name, rows in snapshots.items()],
    }
    return Artifact(
        path,
        pretty(_filled(package)),
        "Infrastructure projects (OC4IDS)",
        "application/json",
        "The projects in the Open Contracting for Infrastructure Data Standard.",
    )


def _project(subject: Subject, name: str, rows: Sequence[Row]) -> dict[str, Any]:
    rows = sorted(rows, key=lambda row: (row.get("snapshot") or date.min, row.get("year") or 0))
    last = rows[-1]
    money = _Money(subject.settings.currency)
    agency = last.get("department") or publisher_of(subject.dataset, subject.settings)
    return _filled(
        {
            "id": name,
            "title": last.get("name"),
            "description": last.get("description"),
            "status": STATUSES.get(last.get("status") or ""),
            "updated": _time(last.get("snapshot")),
            "period": _period(
                last.get("actual_start") or last.get("planned_start"),
                last.get("actual_end") or last.get("forecast_end") or last.get("planned_end"),
            ),
            "budget": _filled({"amount": money(_first(last, "budget_current", "budget_original"))}),
            "publicAuthority": {"id": agency, "name": agency},
            "parties": [{"id": agency, "name": agency, "roles": ["publicAuthority"]}],
            "locations": list(_locations(last)),
            "milestones": list(_milestones(last)),
            "metrics": list(_metrics(rows, money)),
        }
    )


class _Money:
    """Amounts in the portal's currency. JSON numbers keep 15 digits, enough for any project."""

    def __init__(self, currency: str) -> None:
        self.currency = currency

    def __call__(self, amount: Decimal | None) -> dict[str, Any] | None:
        return None if amount is None else {"amount": _number(amount), "currency": self.currency}


def _locations(row: Row) -> Iterator[dict[str, Any]]:
    point = row.get("latitude") is not None and row.get("longitude") is not None
    if not point and not row.get("place"):
        return
    where = [_number(row[name]) for name in ("longitude", "latitude")] if point else []
    geometry = {"type": "Point", "coordinates": where} if point else None
    yield _filled({"id": "1", "description": row.get("place"), "geometry": geometry})


def _milestones(row: Row) -> Iterator[dict[str, Any]]:
    for number, (planned, title, met) in enumerate(MILESTONES, 1):
        due, day = row.get(planned), row.get(met)
        if due or day:
            said = {
                "id": str(number),
                "title": title,
                "type": "delivery",
                "dueDate": _time(due),
                "dateMet": _time(day),
                "status": "met" if day else "scheduled",
            }
            yield _filled(said)


def _metrics(rows: Sequence[Row], money: _Money) -> Iterator[dict[str, Any]]:
    spent = [
        _observation(row, n, value=money(row["spent"]))
        for n, row in enumerate(rows, 1)
        if row.get("spent") is not None
    ]
    done = [
        _observation(row, n, measure=_number(row["percent_complete"]), unit={"name": "percent"})
        for n, row in enumerate(rows, 1)
        if row.get("percent_complete") is not None
    ]
    for name, title, observations in (
        ("financialProgress", "Spent so far", spent),
        ("physicalProgress", "Work done", done),
    ):
        if observations:
            yield {"id": name, "title": title, "observations": observations}


def _observation(row: Row, number: int, **said: Any) -> dict[str, Any]:
    return _filled({"id": str(number), "period": _period(None, row.get("snapshot")), **said})


def _period(start: date | None, end: date | None) -> dict[str, str]:
    return _filled({"startDate": _time(start), "endDate": _time(end)})


def _first(row: Row, *names: str) -> Decimal | None:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(day: date | None) -> str:
    """A day as the standard writes it, with a clock."""
    return f"{day.isoformat()}T00:00:00Z" if day else ""


def _filled(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value not in (None, "", [], {})}
