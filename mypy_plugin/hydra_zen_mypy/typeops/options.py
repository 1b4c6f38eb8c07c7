"""A call of `builds`, taken apart: the target, its arguments, and the options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mypy.nodes import ARG_POS, CallExpr, Expression

from hydra_zen_mypy.fullnames import OPTION_PREFIXES, OPTIONS
from hydra_zen_mypy.typeops.calls import Argument, arguments_of
from hydra_zen_mypy.typeops.literals import flag, is_none, items


@dataclass(frozen=True)
class BuildsCall:
    """A call of `builds`, or of a builder with other defaults.

    The call is `complete` if it has no ``*args`` and no ``**kwargs``, so that nothing more is given to the target.
    """

    target: Expression
    arguments: Sequence[Argument]
    options: Mapping[str, Expression]
    complete: bool

    def partial(self, default: bool | None) -> bool | object | None:
        """Return whether the config gives a partial: True, False, None, or `UNKNOWN`."""
        given = self.options.get("zen_partial", self.options.get("hydra_partial"))
        return flag(given, default)

    def recursive(self) -> bool | None:
        """Tell whether nested configs are built; None where the call does not say."""
        given = flag(self.options.get("hydra_recursive"), default=True)
        return given if isinstance(given, bool) else True if given is None else None

    def given(self, *names: str) -> bool:
        """Tell whether the call has one of these options, other than as None or empty."""
        values = (self.options.get(name) for name in names)
        return any(value is not None and not is_none(value) and items(value) != [] for value in values)


def is_option(name: str) -> bool:
    """Tell whether a keyword of `builds` is an option, and no argument of the target."""
    return name in OPTIONS or name.startswith(OPTION_PREFIXES)


def read_builds(call: CallExpr) -> BuildsCall | None:
    """Take apart a call of `builds`; None if it does not say by itself what its target is."""
    if not call.args or call.arg_kinds[0] is not ARG_POS:
        return None
    return take_apart(call.args[0], arguments_of(call)[1:])


def take_apart(target: Expression, given: Sequence[Argument]) -> BuildsCall:
    """Tell the arguments of a target from the options."""
    arguments: list[Argument] = []
    options: dict[str, Expression] = {}
    complete = True
    for each in given:
        if each.kind.is_star():
            complete = False
        elif each.name is not None and is_option(each.name):
            options[each.name] = each.value
        elif complete or each.name is not None:
            arguments.append(each)
    return BuildsCall(target, arguments, options, complete)
