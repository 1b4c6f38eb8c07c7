"""Functions that configs name to make values which no public constructor makes from what YAML can hold.

They are public as attributes of `hydra_zen.funcs`, under which configs name them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any


def as_namespace(attributes: Mapping[str, Any], /) -> SimpleNamespace:
    """Return a `types.SimpleNamespace` with the given attributes.

    Parameters
    ----------
    attributes : Mapping[str, Any]
        The attributes by name; any text can be a name.

    Returns
    -------
    types.SimpleNamespace

    Examples
    --------
    >>> from hydra_zen.funcs import as_namespace
    >>> as_namespace({"x": 1})
    namespace(x=1)
    """
    return SimpleNamespace(**attributes)
