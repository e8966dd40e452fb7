"""What the second version of the standard has may be used, whether or not the version is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.stages.outside import check_outside

SECOND = "https://datapackage.org/profiles/2.0/datapackage.json"
OF_THE_SECOND = {
    "fieldsMatch": "subset",
    "uniqueKeys": [["kind", "amount"]],
    "missingValues": [{"value": ""}, {"value": "-", "label": "not asked"}],
    "fields": [
        {
            "name": "amount",
            "type": "integer",
            "groupChar": ",",
            "constraints": {"exclusiveMinimum": 0, "exclusiveMaximum": 5000},
        },
        {"name": "kind", "type": "string", "categories": ["Roads", "Parks"]},
    ],
}


@pytest.mark.parametrize("version", [{}, {"$schema": SECOND}], ids=["not named", "named"])
@pytest.mark.parametrize("bare", [True, False])
def test_a_schema_with_all_that_the_second_version_has_is_used(tmp_path: Path, version, bare):
    text = 'amount,kind,other\n"1,234",Roads,x\n-,Parks,y\n7,-,z\n'
    text += '0,Roads,x\n5000,Parks,x\n"1,23,4",Roads,x\n8,Road,x\n1234,Roads,x\n'
    (tmp_path / "x.csv").write_text(text)
    if bare:
        schema = tmp_path / "schema.json"
        schema.write_text(json.dumps(OF_THE_SECOND))
        told = check_outside([tmp_path / "x.csv"], schema).problems
    else:
        resource = {"name": "x", "path": "x.csv", "schema": OF_THE_SECOND}
        package = {"name": "x", **version, "resources": [resource]}
        (tmp_path / "datapackage.json").write_text(json.dumps(package))
        told = check_outside([tmp_path]).problems
    assert [
        ("cell-not-in-list", 8),
        ("cell-not-whole", 7),
        ("cell-out-of-range", 5),
        ("cell-out-of-range", 6),
        ("key-not-unique", 9),
    ] == sorted((p.code, p.row) for p in told)
