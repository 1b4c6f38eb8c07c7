"""Whether arguments can ever fit a signature."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._signature.info import SignatureInfo
from hydra_zen.errors import HydraZenTypeError


def check_arguments(
    info: SignatureInfo,
    *,
    n_positional: int,
    keywords: Iterable[str],
    inherited: Iterable[str] = (),
    meta: Iterable[str] = (),
) -> None:
    """Refuse arguments that the target would refuse whatever is added to them later.

    Arguments that are still missing are no fault: a config may be completed when it is instantiated.

    Parameters
    ----------
    info : SignatureInfo
    n_positional : int
        How many arguments are given by position.
    keywords : Iterable[str]
        The names of the arguments given by keyword.
    inherited : Iterable[str]
        The names of fields that the config inherits.
    meta : Iterable[str]
        The names of fields that are kept from the target.

    Raises
    ------
    HydraZenTypeError
    """
    if not info.inspectable:
        return
    given = tuple(keywords)
    if not info.accepts_any_keyword:
        _refuse_unknown(info, [name for name in given if name not in info.nameable], "")
    passed = _inherited_arguments(info, inherited, frozenset(meta))
    if n_positional:
        _check_positional(info, n_positional, {*given, *passed})


def _inherited_arguments(info: SignatureInfo, inherited: Iterable[str], meta: frozenset[str]) -> list[str]:
    """Return the inherited fields that the target will receive; refuse those that it cannot."""
    passed = [name for name in inherited if name not in meta]
    if not info.accepts_any_keyword:
        where = "inherited from a base of the config, "
        _refuse_unknown(info, [name for name in passed if name not in info.nameable], where)
    return passed


def _refuse_unknown(info: SignatureInfo, unknown: Sequence[str], where: str) -> None:
    if not unknown:
        return
    first = unknown[0]
    if len(unknown) == 1:
        what = f"{where}{first!r} is not a parameter of {info.name} that can be given by keyword"
    else:
        what = f"{where}{', '.join(map(repr, unknown))} are not parameters of {info.name} that can be given by keyword"
    if first in info.positional_only:
        hint = f" {first!r} is positional-only: give it by position."
    elif first in info.var_names:
        hint = f" {first!r} collects arguments by position: give them by position."
    else:
        hint = did_you_mean(first, info.nameable)
    msg = f"Building: {info.name} .. {what}.{hint} {_valid_names(info)}"
    if where:
        msg += " To keep an inherited field from the target, list it in `zen_meta`."
    raise HydraZenTypeError(
        msg,
        target=info.name,
        parameter=first,
        expected=", ".join(info.nameable),
        suggestion=nearest(first, info.nameable),
    )


def _valid_names(info: SignatureInfo) -> str:
    if not info.nameable:
        return "It takes no keyword arguments."
    return f"It takes: {', '.join(info.nameable)}."


def _check_positional(info: SignatureInfo, count: int, names: set[str]) -> None:
    if count > len(info.positional) and not info.accepts_any_positional:
        most = len(info.positional)
        takes = f"at most {most} positional argument{'' if most == 1 else 's'}" if most else "no positional arguments"
        msg = f"Building: {info.name} .. {info.name} takes {takes}, got {count}"
        shown = ", ".join(parameter.name for parameter in info.positional)
        msg += f" (it takes by position: {shown})" if shown else ""
        raise HydraZenTypeError(msg, target=info.name, value=count, expected=takes)
    for index, parameter in enumerate(info.positional[:count]):
        name = parameter.name
        if name in names and name in info.nameable:
            msg = (
                f"Building: {info.name} .. the parameter {name!r} is given twice: as positional argument {index}"
                f" (of {count}) and by name; drop one of them"
            )
            raise HydraZenTypeError(msg, target=info.name, parameter=name)
