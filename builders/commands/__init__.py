"""The commands, one file each; ``registry.py`` lists them, ``application.py`` makes a line of them.

The package itself loads none: a plain ``validate`` needs one alone.
"""
