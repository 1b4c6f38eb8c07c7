"""`zen_exclude`: which parameters are kept out of a config."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeAlias

from hydra_zen._base.messages import show_typed
from hydra_zen._base.warn import warn_user
from hydra_zen._signature.info import SignatureInfo
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

ZenExclude: TypeAlias = Collection[str | int] | Callable[[str], bool]


class Exclusion:
    """The parameters of one target that a config of it leaves out."""

    __slots__ = ("_info", "_is_predicate", "_matches", "_positions")

    def __init__(
        self,
        info: SignatureInfo,
        matches: Callable[[str], bool],
        positions: tuple[int, ...] = (),
        *,
        is_predicate: bool = False,
    ) -> None:
        self._info = info
        self._matches = matches
        self._positions = positions
        self._is_predicate = is_predicate

    def by_name(self, name: str) -> bool:
        """Tell whether a name or the predicate excludes `name`, so that not even the user's own value is kept."""
        return bool(self._matches(name))

    def without(self, given: Mapping[str, Any], prefix: str) -> dict[str, Any]:
        """Return the user's own values without those that a name or the predicate excludes.

        A value that is given for a parameter which is also named is a mistake, so that one is reported.
        """
        if self._matches is _nothing:
            return dict(given)
        kept = {name: value for name, value in given.items() if not self.by_name(name)}
        if not self._is_predicate and len(kept) < len(given):
            for name in given.keys() - kept.keys():
                warn_user(
                    f"{prefix} `zen_exclude` names {name!r}, so the value given for it is dropped:"
                    f" {show_typed(given[name])}. Leave out one of the two"
                )
        return kept

    @property
    def names(self) -> frozenset[str]:
        """All parameters that are not taken over from the signature."""
        matching = {name for name in self._info.nameable if self._matches(name)}
        return frozenset(matching | {_name_at(self._info, position) for position in self._positions})


def check_exclusion(zen_exclude: Any) -> None:
    """Refuse what is neither a predicate nor a collection of names and positions."""
    if callable(zen_exclude):
        return
    if isinstance(zen_exclude, str) or not isinstance(zen_exclude, Collection):
        msg = (
            "`zen_exclude` must be a collection of parameter names and positions, or a function that tells by name,"
            f" got {show_typed(zen_exclude)}"
        )
        raise HydraZenTypeError(msg, parameter="zen_exclude", value=zen_exclude)
    _check_entries(zen_exclude)


def _check_entries(entries: Any) -> None:
    """Refuse entries that are neither names nor positions."""
    for entry in entries:
        if not isinstance(entry, (str, int)):
            msg = f"`zen_exclude` must hold names (str) and positions (int) only, got the entry {show_typed(entry)}"
            raise HydraZenTypeError(msg, parameter="zen_exclude", value=entry, expected="str or int")


def excluded_names(zen_exclude: ZenExclude, info: SignatureInfo) -> Exclusion:
    """Return what `zen_exclude`, which `check_exclusion` has passed, leaves out of a config of `info`.

    Raises
    ------
    HydraZenValueError
        There is a position, and the target's signature cannot be read. A position beyond the signature raises the same
        error once the names are asked for.
    """
    if callable(zen_exclude):
        return Exclusion(info, zen_exclude, is_predicate=True)
    if not zen_exclude:
        return Exclusion(info, _nothing)
    names = frozenset(entry for entry in zen_exclude if isinstance(entry, str))
    positions = tuple(entry for entry in zen_exclude if not isinstance(entry, str))
    if positions and not info.inspectable:
        msg = (
            f"Building: {info.name} .. `zen_exclude` holds the position {positions[0]}, but the signature of"
            f" {info.name} cannot be read, so no parameter has a position; exclude by name instead"
        )
        raise HydraZenValueError(msg, target=info.name, parameter="zen_exclude", value=positions[0])
    return Exclusion(info, names.__contains__, positions)


def _nothing(_: str) -> bool:
    return False


def _name_at(info: SignatureInfo, position: int) -> str:
    try:
        return info.parameters[position].name
    except IndexError:
        count = len(info.parameters)
        names = ", ".join(parameter.name for parameter in info.parameters)
        msg = (
            f"Building: {info.name} .. `zen_exclude` holds the position {position}, but {info.name} has"
            f" {count} parameter{'' if count == 1 else 's'}: {names or 'none'}"
        )
        expected = f"an index from {-count} to {count - 1}" if count else "no index"
        raise HydraZenValueError(
            msg, target=info.name, parameter="zen_exclude", value=position, expected=expected
        ) from None
