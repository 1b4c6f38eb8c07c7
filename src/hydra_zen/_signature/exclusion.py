"""The option `zen_exclude`: which parameters a config leaves out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from hydra_zen._base.messages import show_typed
from hydra_zen._signature.info import SignatureInfo
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The parameters that are left out."""

    #: Excluded from what the signature populates.
    names: frozenset[str]
    _named: frozenset[str]
    _predicate: Callable[[str], bool] | None

    def by_name(self, name: str) -> bool:
        """Tell whether `name` is excluded as such, which drops a value that is given for it too."""
        return name in self._named or (self._predicate is not None and bool(self._predicate(name)))


def check_exclusion(zen_exclude: Any) -> None:
    """Refuse what cannot say which parameters to leave out."""
    expected = "a collection of parameter names and indices, or a predicate on names"
    is_collection = isinstance(zen_exclude, Collection) and not isinstance(zen_exclude, (str, bytes))
    if not is_collection and not callable(zen_exclude):
        msg = f"`zen_exclude` must be {expected}, got {show_typed(zen_exclude)}"
        raise HydraZenTypeError(msg, parameter="zen_exclude", value=zen_exclude, expected=expected)
    if not is_collection:
        return
    for entry in zen_exclude:
        if not isinstance(entry, (str, int)) or isinstance(entry, bool):
            msg = f"`zen_exclude` must be {expected}, but it holds {show_typed(entry)}"
            raise HydraZenTypeError(msg, parameter="zen_exclude", value=entry, expected=expected)


def excluded_names(zen_exclude: Collection[str | int] | Callable[[str], bool], info: SignatureInfo) -> Exclusion:
    """Return which of the parameters of `info` are left out."""
    if not isinstance(zen_exclude, Collection):
        return Exclusion(frozenset(filter(zen_exclude, info.nameable)), frozenset(), zen_exclude)
    named = frozenset(entry for entry in zen_exclude if isinstance(entry, str))
    indexed = frozenset(_name_at(entry, info) for entry in zen_exclude if isinstance(entry, int))
    return Exclusion(named | indexed, named, None)


def _name_at(index: int, info: SignatureInfo) -> str:
    """Return the name of the parameter that an index means."""
    if not info.inspectable:
        msg = f"Building: {info.name} .. `zen_exclude` holds the index {index}, but the signature cannot be read; use names"
        raise HydraZenValueError(msg, target=info.name, parameter="zen_exclude", value=index)
    count = len(info.parameters)
    if not -count <= index < count:
        msg = (
            f"Building: {info.name} .. `zen_exclude` holds the index {index}, but the target has {count} parameters;"
            f" valid indices are {-count} to {count - 1}"
        )
        raise HydraZenValueError(msg, target=info.name, parameter="zen_exclude", value=index)
    return info.parameters[index].name
