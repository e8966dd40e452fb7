"""The schemas that libcoveoc4ids asks its host for, served at the loopback address.

They are made of ``oc4ids.schema.json``, which is ours: the official ones come with no package.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

OWN = Path(__file__).parent.parent / "oc4ids.schema.json"
# The library knows the draft of that time, in which what has one value alone is a list of one.
DRAFT = "http://json-schema.org/draft-04/schema#"


def schemas(host: str) -> Mapping[str, bytes]:
    """The schema of a package and of a project, by the path at which the library asks."""
    own = _of_the_draft(json.loads(OWN.read_bytes()))
    definitions = own.pop("$defs")
    package = {**own, "$schema": DRAFT, "id": f"{host}project-package-schema.json"}
    package["definitions"] = definitions
    package["properties"]["projects"]["items"] = {"$ref": f"{host}project-schema.json"}
    project = {**definitions["project"], "$schema": DRAFT, "definitions": definitions}
    made = {"project-package-schema.json": package, "project-schema.json": project}
    return {f"/{name}": json.dumps(one).encode() for name, one in made.items()}


def _of_the_draft(value: Any) -> Any:
    match value:
        case {"const": one}:
            return {"enum": [one]}
        case {"$ref": str(path)}:
            return {"$ref": path.replace("#/$defs/", "#/definitions/")}
        case dict():
            return {name: _of_the_draft(one) for name, one in value.items()}
        case list():
            return [_of_the_draft(one) for one in value]
    return value


@contextmanager
def hosted() -> Iterator[str]:
    """Serve the schemas while the block runs; gives their address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = schemas(host).get(self.path)
            self.send_response(200 if body else 404)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield host
        server.shutdown()
