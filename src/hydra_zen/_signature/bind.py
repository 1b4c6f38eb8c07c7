"""Checking arguments against a signature before a config is made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._signature.info import SignatureInfo
from hydra_zen.errors import HydraZenTypeError


def check_arguments(
    info: SignatureInfo,
    *,
    n_positional: int,
    keywords: Iterable[str],
    inherited: Iterable[str] = (),
    meta: Collection[str] = (),
) -> None:
    """Refuse arguments that the signature could never take together.

    Parameters that are still missing are no error: a config may be completed later.
    """
    if not info.inspectable:
        return
    keywords = list(keywords)
    inherited = list(inherited)
    _check_names(info, keywords, "")
    _check_names(info, [name for name in inherited if name not in meta], " (inherited from a base)")
    _check_count(info, n_positional)
    taken = [parameter.name for parameter in info.positional[:n_positional]]
    for name in (*keywords, *inherited):
        if name in taken and name in info.nameable:
            position = taken.index(name)
            problem = f"the parameter {name!r} is given twice: by name, and as positional argument {position}"
            raise _error(info, f"{problem}; drop one of them", name)


def _check_names(info: SignatureInfo, names: list[str], origin: str) -> None:
    """Refuse names that are not those of keyword parameters."""
    if info.accepts_any_keyword:
        return
    for name in names:
        if name in info.nameable:
            continue
        if any(name == parameter.name for parameter in info.positional):
            problem = f"the parameter {name!r}{origin} is positional-only: give it by position"
        else:
            valid = ", ".join(info.nameable) or "none"
            hint = did_you_mean(name, info.nameable)
            problem = f"there is no parameter {name!r}{origin} in the signature of the target.{hint} Its parameters: {valid}"
        raise _error(info, problem, name, suggestion=nearest(name, info.nameable))


def _check_count(info: SignatureInfo, n_positional: int) -> None:
    allowed = len(info.positional)
    if n_positional > allowed and not info.accepts_any_positional:
        problem = f"{n_positional} positional arguments are given, but the target takes at most {allowed}"
        raise _error(info, problem, None)


def _error(info: SignatureInfo, problem: str, parameter: str | None, **data: Any) -> HydraZenTypeError:
    return HydraZenTypeError(f"Building: {info.name} .. {problem}", target=info.name, parameter=parameter, **data)
