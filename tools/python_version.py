"""Stops with one clear line when this Python cannot build the site."""

import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    found, needed = ".".join(map(str, sys.version_info[:2])), ".".join(map(str, NEEDED))
    sys.exit(f"This is Python {found}; the guide needs {needed} or later: make PYTHON=python{needed} …")
