"""Who wants to know of each config that is made, and of each entry of a store: the gate does, while it checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

#: Called with each config class, and with each entry of a store, as soon as there is one.
LISTENERS: Final[list[Callable[[Any], None]]] = []


def tell(made: Any) -> None:
    """Tell everybody who listens of what is made."""
    for listener in LISTENERS:
        listener(made)
