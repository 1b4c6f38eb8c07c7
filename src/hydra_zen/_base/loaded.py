"""Access to optional libraries only where the program has imported them already."""

from __future__ import annotations

import sys
from types import ModuleType


def loaded(name: str) -> ModuleType | None:
    """Return the module called `name` if it is imported already, and never import it."""
    return sys.modules.get(name)
