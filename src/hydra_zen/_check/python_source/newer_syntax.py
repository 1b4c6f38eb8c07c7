"""Syntax that is newer than the Python which runs the gate, and parses what the gate reads."""

from __future__ import annotations

import re
import sys
from typing import Final

#: What each version of Python brought: how a line begins that has it, and what it is called.
_BROUGHT: Final = (
    ((3, 14), re.compile(r"except\s+[\w.]+\s*,"), "`except` of several types without parentheses"),
    (
        (3, 13),
        re.compile(r"(?:(?:async\s+)?def|class|type)\s+\w+\s*\[[^\]]*[^=!<>]=[^=]"),
        "the default of a type parameter",
    ),
    ((3, 12), re.compile(r"(?:(?:async\s+)?def|class)\s+\w+\s*\["), "a list of type parameters"),
    ((3, 12), re.compile(r"type\s+\w+\s*(?:\[.*)?="), "a `type` statement"),
    ((3, 11), re.compile(r"except\s*\*"), "`except*`"),
)


def newer_syntax(line: str, running: tuple[int, int] = sys.version_info[:2]) -> tuple[str, str] | None:
    """Return why a line that cannot be parsed may be right with a newer Python, and what to do; None if it may not.

    Parameters
    ----------
    line : str
        The line at fault.
    running : tuple[int, int], optional
        The version of Python that has parsed it.

    Returns
    -------
    tuple[str, str] or None

    Examples
    --------
    >>> from hydra_zen._check.python_source.newer_syntax import newer_syntax
    >>> found = newer_syntax("def first[T](items: list[T]) -> T: ...", running=(3, 11))
    >>> assert found is not None
    >>> found[0]
    'a list of type parameters needs Python 3.12 or newer, and the gate runs on Python 3.11'
    """
    for version, pattern, what in _BROUGHT:
        if version > running and pattern.match(line.strip()):
            needed, own = (".".join(map(str, one)) for one in (version, running))
            step = f"install hydra-zen-typed with Python {needed} or newer, and run the gate from there"
            return (
                f"{what} needs Python {needed} or newer, and the gate runs on Python {own}",
                f"{step}; or leave the file out with `exclude`",
            )
    return None
