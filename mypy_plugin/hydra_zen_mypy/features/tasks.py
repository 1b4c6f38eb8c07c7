"""Checks the config of a task that `zen` has made against the parameters of its function.

1. What `zen` returns is marked with how it reads its config. A task is left unmarked if its config may change on the
   way: by a pre-call that is no task itself, or in a subclass of `Zen`.
2. Where a marked task meets a config, each parameter needs a field, of a type that fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mypy.checker import TypeChecker
from mypy.messages import format_type_distinctly
from mypy.nodes import Expression, ListExpr, SetExpr, StrExpr, TupleExpr
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import (
    AnyType,
    CallableType,
    ExtraAttrs,
    Instance,
    NoneType,
    Parameters,
    Type,
    TypeOfAny,
    get_proper_type,
)

from hydra_zen_mypy.errorcodes import TASK
from hydra_zen_mypy.features.completeness import check_parts
from hydra_zen_mypy.features.overrides import Changed
from hydra_zen_mypy.fullnames import ZEN_CLASS
from hydra_zen_mypy.reporting import nearest, report
from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.arriving import arrives
from hydra_zen_mypy.typeops.by_position import may_give_by_position
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find, parameter_of
from hydra_zen_mypy.typeops.copies import copied, with_result

#: What the type of a task keeps in mypy's `extra_attrs`: that it is known how it reads its config, whether something
#: may convert what it reads, the names that it does not read, and the tasks that are called with the config before it.
_KNOWN: Final = "(reads)"
_CONVERTS: Final = "(converts)"
_NOT_READ: Final = "(does not read) "
_BEFORE: Final = "(calls before) "
#: The parameter that takes the config as a whole.
_WHOLE: Final = "zen_cfg"


def remember(ctx: FunctionContext) -> Type:
    """Return the type of what a call of `zen` gives, with how it reads its config."""
    names = zip(ctx.callee_arg_names, ctx.args, ctx.arg_types, strict=True)
    given = {name: (values[0], types[0]) for name, values, types in names if name and len(values) == 1}
    before = _tasks(given.get("pre_call"))
    excluded = _names(given["exclude"][0]) if "exclude" in given else []
    if before is None or excluded is None or "ZenWrapper" in given:
        return ctx.default_return_type
    none = NoneType()
    attrs: dict[str, Type] = {_KNOWN: none}
    if "instantiation_wrapper" in given:
        attrs[_CONVERTS] = none
    attrs |= {_NOT_READ + name: none for name in excluded}
    attrs |= {f"{_BEFORE}{index}": task for index, task in enumerate(before)}
    result = get_proper_type(ctx.default_return_type)
    if isinstance(result, CallableType):  # a decorator
        return with_result(result, _with(result.ret_type, attrs))
    return _with(result, attrs)


def _with(task: Type, attrs: dict[str, Type]) -> Type:
    task = get_proper_type(task)
    if not isinstance(task, Instance):
        return task
    found = copied(task)
    found.extra_attrs = ExtraAttrs(attrs)
    return found


def _names(excluded: Expression) -> list[str] | None:
    """Return the names given as text with commas, or as a collection; None where they are not written down."""
    if isinstance(excluded, StrExpr):
        return [name.strip() for name in excluded.value.split(",")]
    if isinstance(excluded, (ListExpr, TupleExpr, SetExpr)):
        names = [item.value for item in excluded.items if isinstance(item, StrExpr)]
        return names if len(names) == len(excluded.items) else None
    return None


def _tasks(pre_call: tuple[Expression, Type] | None) -> list[Type] | None:
    """Return the tasks that are called with the config first; None where something may change the config."""
    if pre_call is None:
        return []
    given = get_proper_type(pre_call[1])
    if isinstance(given, NoneType):
        return []
    item = given.args[0] if isinstance(given, Instance) and given.type.fullname == "builtins.list" else given
    task = Task.of(item)
    return None if task is None or task.takes_whole else [item]


@dataclass(frozen=True)
class Parameter:
    """A parameter that a task reads from its config."""

    name: str
    kind: Type
    is_required: bool


@dataclass(frozen=True)
class Task:
    """What a task reads from its config."""

    parameters: list[Parameter]
    before: list[Task]
    takes_whole: bool
    #: Whether something may convert what it reads, or give the targets more.
    converts: bool

    @staticmethod
    def of(given: Type) -> Task | None:
        """Return the task of type `given`; None if it is none, or if it is not known what it reads."""
        task = get_proper_type(given)
        if not isinstance(task, Instance) or task.type.fullname != ZEN_CLASS or task.extra_attrs is None:
            return None
        signature, attrs = get_proper_type(task.args[0]), task.extra_attrs.attrs
        if _KNOWN not in attrs or not isinstance(signature, Parameters):
            return None
        anything = AnyType(TypeOfAny.special_form)
        named = zip(signature.arg_names, signature.arg_kinds, signature.arg_types, strict=True)
        parameters = [
            Parameter(name, anything if _CONVERTS in attrs else kind, how.is_required())
            for name, how, kind in named
            if name and not how.is_star() and name != _WHOLE and _NOT_READ + name not in attrs
        ]
        before = [Task.of(item) for name, item in attrs.items() if name.startswith(_BEFORE)]
        return Task(parameters, [each for each in before if each], _WHOLE in signature.arg_names, _CONVERTS in attrs)

    @property
    def types(self) -> dict[str, Type]:
        """The types of its parameters, by name."""
        return {parameter.name: parameter.kind for parameter in self.parameters}


def analyze_call(ctx: MethodContext) -> Type:
    """Check the config that a task is called with: as one that is validated, and then built."""
    task = Task.of(ctx.type)
    if isinstance(ctx.api, TypeChecker) and task is not None and ctx.args and ctx.args[0]:
        check_built(ctx.api, task, ctx.arg_types[0][0], ctx.args[0][0], Changed())
    return analyze_validate(ctx)


def analyze_validate(ctx: MethodContext) -> Type:
    """Check the config that a task validates, and does not build."""
    task = Task.of(ctx.type)
    if isinstance(ctx.api, TypeChecker) and task is not None and ctx.args and ctx.args[0]:
        check_config(ctx.api, task, ctx.arg_types[0][0], ctx.args[0][0], Changed())
    return ctx.default_return_type


def check_built(checker: TypeChecker, task: Task, config: Type, at: Expression, changed: Changed) -> None:
    """Report at `at` what the configs lack that `task` has built of a config, as it is `changed` by overrides."""
    for each in (*task.before, task):
        if not each.converts:
            check_parts(checker, at, config, changed, each.types, at)


def check_config(checker: TypeChecker, task: Task, config: Type, at: Expression, changed: Changed) -> None:
    """Report at `at` what `task` needs and a config of type `config`, `changed` by overrides, does not give."""
    by_position = may_give_by_position(config, checker, at)
    for each in (*task.before, task):
        for parameter in each.parameters:
            place = find(config, [parameter.name])
            if place is None or parameter.name in changed.top_level:
                continue
            if isinstance(place, NoSuchField) and parameter_of(place) is None and by_position:
                continue
            fault = _fault(checker, parameter, place, is_open=changed.is_open)
            if fault is not None:
                report(checker, fault, at, TASK)


def _fault(checker: TypeChecker, parameter: Parameter, place: Place | NoSuchField, *, is_open: bool) -> str | None:
    if isinstance(place, NoSuchField):
        if is_open or not parameter.is_required:
            return None
        return (
            f'The config has no field "{parameter.name}", which the task requires{nearest(parameter.name, place.names)}'
        )
    if place.is_required:
        if is_open or not active().missing_arguments:
            return None
        return f'Field "{parameter.name}" of the config has no value, and the task requires it'
    built = place.built(checker)
    if arrives(built, parameter.kind):
        return None
    given, asked = format_type_distinctly(built, parameter.kind, options=checker.options)
    return f'Field "{parameter.name}" of the config gives the task {given}; expected {asked}'
