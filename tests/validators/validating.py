"""Other people's validators, each a function over a finished site that gives what it finds wrong.

Which there are, the registry ``OUTSIDERS`` says, which the page of quality shows; a new one is a
line there, and here a function and a line in ``RUN``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from oc4ids.hosting import hosted

from builders.releases.outside.outsiders import OUTSIDERS

HERE = Path(__file__).parent
SHAPES = HERE / "dcat_ap_shapes.ttl"
NODE_MODULES = HERE / "node_modules"
REVIEWER = Path(sys.executable).parent.parent / "oc4ids/bin/python"
PROJECTS = "downloads/*/oc4ids.json"
POD = "ckanext/datajson/pod_schema/non-federal-v1.1"


def data_json(site: Path) -> Iterator[str]:
    """The schemas that data.gov's harvester packages, for others than agencies."""
    from jsonschema import Draft4Validator

    folder = Path(str(distribution("ckanext-datajson").locate_file(POD)))
    catalogue = json.loads((site / "data.json").read_bytes())
    schema = json.loads((folder / "dataset-non-federal.json").read_bytes())
    for dataset in catalogue["dataset"]:
        for error in Draft4Validator(schema).iter_errors(dataset):
            yield f"{dataset.get('identifier')}: {list(error.path)}: {error.message}"


def dcat_ap(site: Path) -> Iterator[str]:
    """Shapes of our own, from the specification's tables, held against the Turtle and JSON-LD."""
    import pyshacl

    for name, form in (("catalog.ttl", "turtle"), ("catalog.jsonld", "json-ld")):
        conforms, _, text = pyshacl.validate(
            (site / name).read_text(encoding="utf-8"),
            shacl_graph=SHAPES.read_text(encoding="utf-8"),
            data_graph_format=form,
            shacl_graph_format="turtle",
        )
        if not conforms:
            yield f"{name}: {text}"


def data_packages(site: Path) -> Iterator[str]:
    """frictionless, on every dataset's Data Package and the tidy CSV that it describes."""
    from frictionless import Package, Resource, validate

    for file in sorted(site.glob("downloads/*/datapackage.json")):
        package = Package(str(file))
        for resource in package.resources:
            if resource.schema and resource.schema.fields:
                report = validate(Resource(resource.to_descriptor(), basepath=str(file.parent)))
                for row in report.flatten(["rowNumber", "fieldName", "message"]):
                    yield f"{file.parent.name}: {row}"


def csv_on_the_web(site: Path) -> Iterator[str]:
    """csvw, on every tidy CSV with the metadata beside it."""
    from csvw import CSVW

    files = sorted(site.glob("downloads/*/*.csv-metadata.json"))
    for file in files:
        read = CSVW(str(file), validate=True)
        if not read.is_valid:
            yield f"{file.name}: {[str(warning.message) for warning in read.warnings]}"
        yield from (f"{file.name}: {problem}" for problem in _cells(read))


def _cells(read: Any) -> Iterator[str]:
    """What its own reader says of the cells, each read as the type of its column."""
    try:
        for table in read.tables:
            for _row in table.iterdicts(strict=True):
                pass
    except ValueError as error:
        yield str(error)


def croissants(site: Path) -> Iterator[str]:
    """mlcroissant, which warns of what is recommended too."""
    from mlcroissant import Dataset, ValidationError

    for file in sorted(site.glob("data/*.croissant.json")):
        try:
            issues = Dataset(jsonld=str(file)).metadata.ctx.issues
        except ValidationError as error:
            yield f"{file.name}: {error}"
            continue
        yield from (f"{file.name}: {issue}" for issue in (*issues.errors, *issues.warnings))


def openapi(site: Path) -> Iterator[str]:
    """openapi-spec-validator, on the description of the API."""
    from openapi_spec_validator import OpenAPIV31SpecValidator

    described = json.loads((site / "api/v1/openapi.json").read_bytes())
    yield from (error.message for error in OpenAPIV31SpecValidator(described).iter_errors())


def api_schemas(site: Path) -> Iterator[str]:
    """check-jsonschema, on files of the API against the schemas in its description."""
    described = json.loads((site / "api/v1/openapi.json").read_bytes())
    with TemporaryDirectory(prefix="lightwell-schemas-") as folder:
        for path, operation in described["paths"].items():
            content = operation["get"]["responses"]["200"]["content"]["application/json"]
            name = content["schema"]["$ref"].rsplit("/", 1)[-1]
            schema = Path(folder) / f"{name}.schema.json"
            schema.write_text(json.dumps(_standing_alone(described, name)), encoding="utf-8")
            parts = path.strip("/").split("/")
            pattern = "/".join("*.json" if "{" in part else part for part in parts)
            files = [str(file) for file in sorted((site / "api/v1").glob(pattern))]
            yield from _said([_script("check-jsonschema"), "--schemafile", str(schema), *files])


def links(site: Path) -> Iterator[str]:
    """lychee, over every link and fragment of the site, without asking another host."""
    yield from _said(
        [
            _script("lychee"),
            *("--offline", "--include-fragments", "--no-progress", "--mode", "plain"),
            *("--root-dir", str(site), str(site)),
        ]
    )


def projects_standard(site: Path) -> Iterator[str]:
    """check-jsonschema, with a schema of our own from the tables of OC4IDS."""
    files = sorted(str(file) for file in site.glob(PROJECTS))
    schema = str(HERE / "oc4ids.schema.json")
    if files:
        yield from _said([_script("check-jsonschema"), "--schemafile", schema, *files])


def projects_review(site: Path) -> Iterator[str]:
    """libcoveoc4ids: its own checks, and that schema of ours, which it is given at loopback.

    The official schema and code lists come with no package. What it says of the ids of projects is
    left out: it wants a prefix for which a city has to register.
    """
    for file in sorted(site.glob(PROJECTS)):
        yield from (f"{file.parent.name}: {fault}" for fault in review(file))


def review(file: Path) -> list[str]:
    """What libcoveoc4ids finds wrong with one file. It has an environment of its own."""
    with hosted() as host:
        command = [str(REVIEWER), str(HERE / "oc4ids/reviewing.py"), str(file), host]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def fiscal_packages(site: Path) -> Iterator[str]:
    """os-types, on the column types of every Fiscal Data Package."""
    for file in sorted(site.glob("downloads/*/fiscal-datapackage.json")):
        fields = json.loads(file.read_bytes())["resources"][0]["schema"]["fields"]
        typed = [
            {"name": field["name"], "type": field["columnType"]}
            for field in fields
            if "columnType" in field
        ]
        script = NODE_MODULES / "os-types/src/cli.js"
        yield from _said(["node", str(script), json.dumps(typed)], NODE_PATH=str(NODE_MODULES))


def html_pages(site: Path) -> Iterator[str]:
    """vnu, the HTML checker of the W3C, on every page."""
    jar = NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
    flags = ["--errors-only", "--skip-non-html", "--format", "text"]
    # It runs for so short a time that thorough compilation costs more than it gains.
    java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    yield from _said([*java, "-jar", str(jar), *flags, str(site)])


RUN: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "ckanext-datajson": data_json,
    "pyshacl": dcat_ap,
    "frictionless": data_packages,
    "csvw": csv_on_the_web,
    "mlcroissant": croissants,
    "openapi-spec-validator": openapi,
    "check-jsonschema": api_schemas,
    "lychee": links,
    "oc4ids": projects_standard,
    "libcoveoc4ids": projects_review,
    "os-types": fiscal_packages,
    "vnu": html_pages,
}
VALIDATORS = {name: RUN[name] for name in OUTSIDERS}


# What a validator needs that pip does not bring: a program, and a package of npm.
TOOLS = {"vnu": ("java", "vnu-jar"), "os-types": ("node", "os-types")}


def missing_tool(name: str) -> str:
    """The tool of a validator that is not on this machine, or nothing."""
    if name == "libcoveoc4ids" and not REVIEWER.is_file():
        return name
    program, package = TOOLS.get(name, ("", ""))
    if program and shutil.which(program) is None:
        return program
    return package if package and not (NODE_MODULES / package).is_dir() else ""


def found_by(name: str, site: Path) -> list[str]:
    """All that one validator finds wrong with a site."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the validators' own, about their libraries
        return list(VALIDATORS[name](site))


def _standing_alone(described: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}", "components": described["components"]}


def _script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _said(command: list[str], **variables: str) -> Iterator[str]:
    around = {**os.environ, **variables}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=around)
    if done.returncode:
        yield (done.stdout + done.stderr)[-4000:]
