"""What was found, for people and for programs: one format a file, listed in ``registry.py``."""
