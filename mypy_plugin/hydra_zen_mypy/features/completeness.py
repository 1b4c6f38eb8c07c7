"""Checks that what `instantiate` is given, or a job instantiates, has all that its targets require.

That holds for the config itself and for the configs in it, which are built first. Overrides that the call gives are
counted in; where it may give others than it writes, nobody can tell, and nothing is reported.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from mypy.checker import TypeChecker
from mypy.errorcodes import CALL_ARG
from mypy.nodes import ARG_NAMED, CallExpr, Context, DictExpr, Expression, ListExpr, TupleExpr
from mypy.types import NoneType, Type

from hydra_zen_mypy.features.overrides import Changed
from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.lacking import BY_POSITION, Lack, builds_all, lacks, lacks_within
from hydra_zen_mypy.typeops.record import called_class, is_class
from hydra_zen_mypy.typeops.within import parts_of


def check_complete(checker: TypeChecker, config: Expression, given: Type, changed: Changed, call: CallExpr) -> None:
    """Report at `call` what a config of type `given` lacks, as it is `changed` by overrides."""
    _report(checker, _lacking(checker, config, given, changed), call)


def check_parts(
    checker: TypeChecker, config: Expression, given: Type, changed: Changed, fields: Container[str], at: Context
) -> None:
    """Report at `at` what the configs within some `fields` of a config lack, which are built one by one."""
    found = _lacking(checker, config, given, changed)
    _report(checker, [each for each in found if (each.owner or len(each.path) > 1) and each.path[0] in fields], at)


def _lacking(checker: TypeChecker, config: Expression, given: Type, changed: Changed) -> list[Lack]:
    """Return what a config of type `given` lacks, as it is `changed` by overrides."""
    if changed.is_open or not active().missing_arguments:
        return []
    made = _made_here(checker, config) if not is_class(given) else None
    if isinstance(config, (ListExpr, TupleExpr, DictExpr)):
        found = list(lacks_within(dict(parts_of(config, checker, ""))))
    elif made is None:
        found = list(lacks(given))
    else:
        found = list(_lacks_of_made(checker, *made))
    return [each for each in found if not changed.may_hold(each.path)]


def check_added(checker: TypeChecker, given: Type, values: Iterable[tuple[str, Expression]], call: CallExpr) -> None:
    """Report at `call` what configs lack that are `values` of overrides, where nothing is that they merge with."""
    fields = fields_of(given)
    if fields is None or not builds_all(given) or not active().missing_arguments:
        return
    for name, value in values:
        field = fields.fields.get(name)
        if field is None or (field.config is None and not isinstance(value, DictExpr)):
            _report(checker, list(lacks_within(dict(parts_of(value, checker, name)))), call)


def _made_here(checker: TypeChecker, config: Expression) -> tuple[Type, dict[str, Expression]] | None:
    """Return the class of a config that is made where it is used, and what it is made with; None for any other."""
    if not isinstance(config, CallExpr) or any(kind is not ARG_NAMED for kind in config.arg_kinds):
        return None
    made = called_class(checker.expr_checker.accept(config.callee))
    named = zip(config.arg_names, config.args, strict=True)
    return (made, {name: value for name, value in named if name}) if is_class(made) and fields_of(made) else None


def _lacks_of_made(checker: TypeChecker, made: Type, values: Mapping[str, Expression]) -> Iterator[Lack]:
    """Yield what an instance lacks that is made with `values`, but for what its constructor requires."""
    fields = fields_of(made)
    required = {name for name, field in fields.fields.items() if field.required} if fields else set[str]()
    for each in lacks(made):
        if not each.path or each.path[0] not in {*values, *(() if each.owner else required)}:
            yield each
    for name, value in values.items() if builds_all(made) else ():
        parts = dict(parts_of(value, checker, name))
        yield from (Lack((), None, path) for path, part in parts.items() if isinstance(part, NoneType))
        yield from lacks_within(parts)


def _report(checker: TypeChecker, found: Iterable[Lack], at: Context) -> None:
    """Report at `at` what is lacking in the words of mypy, which names arguments by position together."""
    for _, group in groupby(found, key=_place):
        lacking = list(group)
        for some in [lacking] if lacking[0].by_position else [[each] for each in lacking]:
            checker.msg.fail(_message(some), at, code=CALL_ARG)


def _place(lack: Lack) -> tuple[object, ...]:
    """Return what the lacks have in common that are reported together."""
    return lack.owner, lack.target, lack.by_position, lack.name is None


def _message(lacking: Sequence[Lack]) -> str:
    """Return what mypy would say of missing arguments, and where in the config they are."""
    first, target = lacking[0], lacking[0].target
    where = ", ".join(f'"{".".join(each.path)}"' for each in lacking)
    if first.name is None:
        return f'Too few arguments for "{target}"{f" in {where}" if first.owner else ""}'
    head, dot, index = first.name.partition(".")
    if target is None or (dot and (head != BY_POSITION or not index.isdigit())):
        return f"Missing value for {where}"
    if dot:
        message = f'Missing positional argument {int(index) + 1} in call to "{target}"'
    elif first.by_position:
        names = ", ".join(f'"{each.name}"' for each in lacking)
        message = f'Missing positional argument{"s" if len(lacking) > 1 else ""} {names} in call to "{target}"'
    else:
        message = f'Missing named argument "{first.name}" for "{target}"'
    return f"{message}; {where} {'have' if len(lacking) > 1 else 'has'} no value" if first.owner else message
