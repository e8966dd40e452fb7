"""Verifying a published site from itself alone: nothing of the portal's sources is asked.

The modules here share no code with those that count, draw and write: they read what anyone can
download, run the published SQL on it in an engine that can touch nothing else, and compare. A site
may have been made by anyone; nothing that it holds is trusted.
"""

from builders.verifying.verdict import Verdict
from builders.verifying.verify import verify_site

__all__ = ["Verdict", "verify_site"]
