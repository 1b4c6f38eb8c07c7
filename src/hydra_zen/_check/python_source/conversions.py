"""What OmegaConf may make of a literal before a field of a dataclass has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from hydra_zen._base.guards import is_list_or_tuple, is_mapping

#: Text that OmegaConf takes for a truth value.
_TRUTH: Final = frozenset({"yes", "y", "on", "true", "no", "n", "off", "false"})


def other_forms(value: Any) -> Iterator[str]:
    """Yield, as expressions, what a literal may become; text that is a number, or a path, is not among it.

    Examples
    --------
    >>> from hydra_zen._check.python_source.conversions import other_forms
    >>> list(other_forms("yes"))
    ['True']
    >>> list(other_forms(1))
    ["'1'", 'True']
    >>> list(other_forms([1, 2]))
    ["['1', '2']"]
    """
    if isinstance(value, str):
        yield from ("True",) if value.lower() in _TRUTH else ()
        return
    if value is None:
        return
    yield ascii(_as_text(value))
    if value in (0, 1):
        yield "True"


def holds_text(value: Any) -> bool:
    """Tell whether there is text in a container, of which much may become something else."""
    if is_mapping(value):
        return any(isinstance(item, str) or holds_text(item) for item in value.values())
    return is_list_or_tuple(value) and any(isinstance(item, str) or holds_text(item) for item in value)


def _as_text(value: Any) -> Any:
    if is_mapping(value):
        return {key: _as_text(item) for key, item in value.items()}
    if is_list_or_tuple(value):
        return [_as_text(item) for item in value]
    return value if value is None else str(value)
