"""The interpolations in a text that lead to other fields, such as ``${optim.lr}`` and ``${..seed}``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_KEY: Final = r"[A-Za-z0-9_$-]+"
#: Neither a resolver, such as ``${oc.env:HOME}``, nor one whose key is made of another.
_REFERENCE: Final = re.compile(rf"\$\{{\s*(?P<dots>\.*)(?P<path>{_KEY}(?:\.{_KEY}|\[{_KEY}\])*|(?:\[{_KEY}\])+)\s*\}}")


@dataclass(frozen=True)
class Reference:
    """One interpolation of a field.

    Attributes
    ----------
    written : str
        The interpolation as it is written.
    keys : Sequence[str]
        The path that it names.
    up : int or None
        From where: None for the root of the config, 1 for the config that holds the text, 2 for the one around it, ...
    """

    written: str
    keys: Sequence[str]
    up: int | None

    def path(self, place: Sequence[str]) -> list[str] | None:
        """Return the path from the root, for a text that stands at the path `place`; None above the root."""
        if self.up is None:
            return list(self.keys)
        return [*place[: len(place) - self.up], *self.keys] if self.up <= len(place) else None


def references(text: str) -> list[Reference]:
    """Return the interpolations of fields in `text`, none where it has escapes."""
    if "\\" in text:
        return []
    return [
        Reference(match[0], re.findall(_KEY, match["path"]), len(match["dots"]) or None)
        for match in _REFERENCE.finditer(text)
    ]


def is_one_reference(text: str) -> bool:
    """Tell whether `text` is an interpolation of a field and nothing else, so that it has that field's value."""
    return _REFERENCE.fullmatch(text) is not None
