"""Pickling of the marks of `dataclasses` by reference, so that a config class survives a journey to a worker and back.

The results of a job refer to the class of its config, and cloudpickle writes what it receives over the class that is
there already. A mark that arrives as a copy, and no longer *is* `dataclasses.MISSING`, would then pass for a default.
"""

from __future__ import annotations

import copyreg
import dataclasses
from typing import Any

_MARKS = ("MISSING", "KW_ONLY", "_HAS_DEFAULT_FACTORY", "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR")

_name_by_identity = {id(getattr(dataclasses, name)): name for name in _MARKS if hasattr(dataclasses, name)}


def _global_name(mark: object) -> str:
    """Return the name in `dataclasses` that leads to `mark`."""
    return _name_by_identity[id(mark)]


def pickle_marks_by_reference() -> None:
    """Have every mark of `dataclasses` pickled as the name that leads to it."""
    for name in _name_by_identity.values():
        mark: Any = getattr(dataclasses, name)
        copyreg.pickle(mark.__class__, _global_name)
