"""The validators stand beside the tests that use them; the cities' tests use them as well."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
