"""Damage that real files have: one check a file, listed in ``registry.py``."""
