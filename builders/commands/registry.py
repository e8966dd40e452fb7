"""The registry from which the command line is made."""

from __future__ import annotations

from collections.abc import Callable

from builders.commands.add import add
from builders.commands.build import build
from builders.commands.demo import demo
from builders.commands.explain import explain
from builders.commands.inspect import inspect
from builders.commands.new import new
from builders.commands.serve import serve
from builders.commands.validate import validate
from builders.commands.verify import verify

COMMANDS: dict[str, Callable[..., None]] = {
    "new": new,
    "add": add,
    "validate": validate,
    "build": build,
    "serve": serve,
    "inspect": inspect,
    "verify": verify,
    "explain": explain,
    "demo": demo,
}
