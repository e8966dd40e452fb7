"""The folder of a new dataset: it appears whole or not at all, and replaces nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from builders.adding.descriptor import descriptor_text
from builders.adding.plan import Plan
from builders.settings import Settings


def write_plan(settings: Settings, plan: Plan) -> Path:
    """Write a dataset's folder; the files are the very bytes that were given."""
    home = settings.datasets_folder
    home.mkdir(parents=True, exist_ok=True)
    folder = home / plan.id
    # A hidden folder beside the datasets is none of them until it bears its name.
    with tempfile.TemporaryDirectory(prefix=".adding-", dir=home) as hidden:
        made = Path(hidden) / plan.id
        made.mkdir()
        for part in plan.parts:
            (made / part.file).write_bytes(part.data)
            if part.original:
                (made / part.original).write_bytes(part.original_data)
        (made / "datapackage.yaml").write_text(descriptor_text(plan), encoding="utf-8")
        shutil.move(made, folder)
    return folder
