"""The arguments of a call beside the parameters of its target: names and numbers, not types."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import Parameter
from typing import Any

from hydra_zen._base.config_path import child
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._base.names import ARGS
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.calls import Call
from hydra_zen._check.nodes import Node
from hydra_zen._signature.info import FactoryParameter, SignatureInfo


def wrong_names(call: Call, info: SignatureInfo) -> Iterator[Finding]:
    """Yield arguments that the target does not take, takes twice, or lacks."""
    target = call.shown
    if not info.accepts_any_keyword:
        for name, entry in call.kwargs.items():
            if name not in info.nameable:
                yield Finding(
                    code="HZ104",
                    message=f"{target} has no parameter {name!r} that can be given by name.{_hint(name, info)}",
                    place=entry.place,
                    config_path=child(call.config_path, name),
                    parameter=name,
                    expected=", ".join(info.nameable),
                    given=name,
                    suggestion=nearest(name, info.nameable),
                    target=target,
                )
    yield from _wrong_numbers(call, info, target)
    yield from _missing(call, info, target)


def _hint(name: str, info: SignatureInfo) -> str:
    if name in info.positional_only:
        return " It is positional-only: give it in `_args_`."
    close = did_you_mean(name, info.nameable)
    if close:
        return close
    return f" It takes: {', '.join(info.nameable)}." if info.nameable else " It takes none."


def _wrong_numbers(call: Call, info: SignatureInfo, target: str) -> Iterator[Finding]:
    count = len(call.args)
    if count > len(info.positional) and not info.accepts_any_positional:
        extra = call.args[len(info.positional)]
        yield Finding(
            code="HZ107",
            message=f"{target} takes at most {len(info.positional)} arguments by position, got {count}",
            place=extra.place,
            config_path=child(child(call.config_path, ARGS), len(info.positional)),
            target=target,
            expected=str(len(info.positional)),
            given=str(count),
        )
    for parameter in info.positional[:count]:
        entry = call.kwargs.get(parameter.name)
        if entry is not None and parameter.name in info.nameable:
            yield Finding(
                code="HZ108",
                message=f"the parameter {parameter.name!r} of {target} is given by position and by name; drop one",
                place=entry.place,
                config_path=child(call.config_path, parameter.name),
                target=target,
                parameter=parameter.name,
            )


def _missing(call: Call, info: SignatureInfo, target: str) -> Iterator[Finding]:
    if call.partial or not call.complete:
        return
    by_position = {parameter.name for parameter in info.positional[: len(call.args)]}
    missing = [
        parameter.name
        for parameter in info.parameters
        if _is_required(parameter, info) and parameter.name not in by_position and parameter.name not in call.kwargs
    ]
    if missing:
        shown = ", ".join(map(repr, missing))
        in_config = isinstance(call.target, str)
        hint = f"; if the program adds it, write `_partial_: true` or `{missing[0]}: ???`" if in_config else ""
        yield Finding(
            code="HZ105",
            message=f"{target} needs {shown}, which the config does not give{hint}",
            place=call.place,
            config_path=call.config_path,
            target=target,
            parameter=missing[0],
            expected=shown,
        )


def _is_required(parameter: Parameter, info: SignatureInfo) -> bool:
    if parameter.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD) or parameter.name in info.omittable:
        return False
    return not isinstance(parameter, FactoryParameter) and parameter.default is Parameter.empty


def arguments_by_parameter(
    call: Call, info: SignatureInfo
) -> Iterator[tuple[str, Parameter, Node, tuple[Any, ...], str]]:
    """Yield each argument with the parameter that takes it, its keys in the tree, and its path."""
    rest = {parameter.kind: parameter for parameter in info.parameters if parameter.name in info.var_names}
    for index, node in enumerate(call.args):
        known = info.positional[index : index + 1]
        parameter = known[0] if known else rest.get(Parameter.VAR_POSITIONAL)
        if parameter is not None:
            path = child(child(call.config_path, ARGS), index)
            yield parameter.name, parameter, node, (*call.keys, ARGS, index), path
    for name, entry in call.kwargs.items():
        parameter = info.nameable.get(name) or rest.get(Parameter.VAR_KEYWORD)
        if parameter is not None:
            yield name, parameter, entry.node, (*call.keys, name), child(call.config_path, name)
