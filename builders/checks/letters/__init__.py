"""Letters that are not what they look like: one check a file, listed in ``registry.py``."""
