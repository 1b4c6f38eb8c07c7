"""One line of Hydra's grammar of overrides, such as ``+optim.lr=0.1,0.2``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hydra_zen_mypy.grammar.elements import parse_value
from hydra_zen_mypy.grammar.tokens import tokens
from hydra_zen_mypy.grammar.values import GrammarError, Value

_ID: Final = r"[a-zA-Z_][a-zA-Z0-9_-]*"
_PART: Final = r"(?:[a-zA-Z_$][a-zA-Z0-9_$-]*|0|[1-9](?:_?[0-9])*)"
_PACKAGE: Final = rf"(?:{_PART}(?:\.{_PART})+|[a-zA-Z_$][a-zA-Z0-9_$-]*|)"
_KEY: Final = re.compile(
    rf"(?P<prefix>\+\+|\+|~|)(?P<key>{_ID}(?:/{_ID})+|{_PACKAGE})(?:@(?P<package>{_PACKAGE}))?(?P<equal>=[ \t]*|\Z)"
)


@dataclass(frozen=True)
class Override:
    """A parsed line.

    Attributes
    ----------
    prefix : str
        ``"+"`` to add, ``"++"`` to add or change, ``"~"`` to delete, ``""`` to change.
    key : str
        The path of a field, such as ``"optim.lr"``, or a config group, such as ``"hydra/launcher"``.
    package : str or None
        What stands behind the ``@`` of a config group.
    value : Value
        None also where ``~key`` has none.
    """

    prefix: str
    key: str
    package: str | None
    value: Value

    @property
    def names_group(self) -> bool:
        """Tell whether the key can only be a config group."""
        return "/" in self.key or self.package is not None

    @property
    def is_for_hydra(self) -> bool:
        """Tell whether the override is for Hydra's own config."""
        return self.key.startswith(("hydra.", "hydra/")) or self.key == "hydra"


def parse_override(line: str) -> Override:
    """Return what `line` says.

    Raises
    ------
    GrammarError
        Hydra would not read the line.
    """
    match = _KEY.match(line)
    if match is None or (not match["equal"] and match["prefix"] != "~"):
        msg = "expected key=value" if "=" not in line else f"{line.partition('=')[0]!r} is no key"
        raise GrammarError(msg)
    found = tokens(line, match.end())
    value = parse_value(found) if found else ("" if match["equal"] else None)
    return Override(match["prefix"], match["key"], match["package"], value)
