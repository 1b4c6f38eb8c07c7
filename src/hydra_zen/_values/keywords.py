"""Which names a value's config can use for the arguments of its target."""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from typing import Final

from hydra_zen._base.names import is_reserved

#: Options of `builds` whose names don't show that they are its own.
_OPTIONS: Final = frozenset({"builds_bases", "dataclass_name", "frozen", "populate_full_signature"})


def is_keyword_for_target(name: str) -> bool:
    """Tell whether `builds` passes an argument called `name` on to its target."""
    return name.isidentifier() and not keyword.iskeyword(name) and name not in _OPTIONS and not is_reserved(name)


def is_plain_option(name: str) -> bool:
    """Tell whether `name` is that of an option of `builds` which targets may well use for a parameter."""
    return name in _OPTIONS


def first_clash(names: Iterable[str]) -> str | None:
    """Return the first name that `builds` can't pass on."""
    return next((name for name in names if not is_keyword_for_target(name)), None)
