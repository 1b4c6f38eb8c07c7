"""The fields of a config that `make_config` gives."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, ARG_OPT, ARG_POS, CallExpr, Expression, RefExpr, StrExpr
from mypy.plugin import MethodSigContext
from mypy.types import AnyType, CallableType, FunctionLike, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.features.import_paths import check_make_config
from hydra_zen_mypy.fullnames import ANY, DATACLASS, ZEN_FIELD
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import Argument, arguments_of, bind
from hydra_zen_mypy.typeops.configs import is_nested
from hydra_zen_mypy.typeops.copies import unpacking_no_options, with_result
from hydra_zen_mypy.typeops.fields import FieldTable
from hydra_zen_mypy.typeops.inheritance import inherit
from hydra_zen_mypy.typeops.joined import taking_joined
from hydra_zen_mypy.typeops.known_types import known_class
from hydra_zen_mypy.typeops.literals import is_empty, is_none
from hydra_zen_mypy.typeops.made_class import made_class
from hydra_zen_mypy.typeops.options import take_apart
from hydra_zen_mypy.typeops.plain_values import plain_type
from hydra_zen_mypy.typeops.stand_ins import stand_ins
from hydra_zen_mypy.typeops.texts import is_reference
from hydra_zen_mypy.typeops.within import values_within

_OPTIONS = frozenset({"hydra_recursive", "hydra_convert", "hydra_defaults", "zen_dataclass", "bases", "zen_convert"})


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Return the class of the config, with its fields."""
    checker, call = ctx.api, ctx.context
    if not isinstance(checker, TypeChecker) or not isinstance(call, CallExpr):
        return ctx.default_signature
    info = known_class(checker, DATACLASS)
    if info is None:
        return ctx.default_signature
    arguments = arguments_of(call)
    check_make_config(checker, call, (each.value for each in arguments if each.name not in _OPTIONS))
    table = FieldTable(is_open=any(each.kind.is_star() or _chooses_groups(each) for each in arguments))
    inherit(checker, table, next((each.value for each in arguments if each.name == "bases"), None))
    for each in arguments:
        if not each.kind.is_star() and each.name not in _OPTIONS:
            _add(checker, table, each)
    table.recursive = take_apart(call, arguments).recursive() is True
    record = table.record(checker, "Config", None, AnyType(TypeOfAny.special_form))
    made = made_class(checker, Instance(info, []), record)
    takes = taking_joined(ctx.default_signature, arguments, checker)
    if any(each.kind.is_star() for each in arguments):
        takes = unpacking_no_options(takes, {each.name for each in arguments if each.name is not None})
    return with_result(takes, made)


def _chooses_groups(argument: Argument) -> bool:
    """Tell whether fields come from config groups, whatever those have."""
    return argument.name == "hydra_defaults" and not is_empty(argument.value)


def _add(checker: TypeChecker, table: FieldTable, argument: Argument) -> None:
    """Add the field that one argument of `make_config` makes."""
    requested = _zen_field(argument.value)
    if requested is not None:
        _add_requested(checker, table, argument.name, requested)
    elif argument.name is not None:
        table.put(argument.name, ARG_OPT, _anything(), held_value(checker, argument.value))
        plain = plain_type(argument.value, checker)
        if plain is not None:
            table.within[argument.name] = plain
        table.within.update(values_within([(argument.name, argument.value)], checker))
    elif isinstance(argument.value, StrExpr):
        table.put(argument.value.value, ARG_POS, _anything(), _anything())
    else:
        table.is_open = True


def _zen_field(value: Expression) -> CallExpr | None:
    """Return a call of `ZenField`."""
    if isinstance(value, CallExpr) and isinstance(value.callee, RefExpr) and value.callee.fullname == ZEN_FIELD:
        return value
    return None


def _add_requested(checker: TypeChecker, table: FieldTable, name: str | None, request: CallExpr) -> None:
    """Add the field that a `ZenField` asks for."""
    given = {
        each.name or _POSITIONS[index]: each.value
        for index, each in enumerate(arguments_of(request))
        if each.name is not None or index < len(_POSITIONS)
    }
    written = given.get("name")
    called = name or (written.value if isinstance(written, StrExpr) else None)
    if called is None:
        table.is_open = True
        return
    hint = _hinted(checker, given["hint"]) if "hint" in given else _anything()
    if "default" not in given:
        table.put(called, ARG_POS, hint, hint)
        return
    held = held_value(checker, given["default"])
    if not is_config(held) and not is_none(given["default"]):
        _check_default(checker, hint, given["default"], request)
    within = values_within([(called, given["default"])], checker)
    table.put(called, ARG_OPT, hint, held if is_config(held) or isinstance(get_proper_type(hint), AnyType) else hint)
    table.within.update(within)


def _check_default(checker: TypeChecker, hint: Type, default: Expression, request: CallExpr) -> None:
    """Report a default that does not fit the hint of its `ZenField`."""
    table = FieldTable()
    table.put("default", ARG_OPT, hint, hint)
    takes = table.made_with(checker, "ZenField", _anything())
    bind(checker, takes, stand_ins([Argument(default, ARG_NAMED, "default")], takes, checker), request)


_POSITIONS = ("hint", "default", "name")


def _hinted(checker: TypeChecker, hint: Expression) -> Type:
    """Return the type that a class given as a hint stands for; `Any` for other hints."""
    given = get_proper_type(checker.expr_checker.accept(hint))
    if isinstance(given, FunctionLike) and given.is_type_obj():
        made = get_proper_type(given.items[0].ret_type)
        if isinstance(made, Instance) and not made.args and not is_config(made) and made.type.fullname != ANY:
            return made
    return _anything()


def held_value(checker: TypeChecker, value: Expression) -> Type:
    """Return the type of an attribute for a value without a hint: configs and what is plain stay as they are."""
    if isinstance(value, StrExpr) and is_reference(value.value):
        return _anything()
    given = get_proper_type(checker.expr_checker.accept(value))
    if is_config(given) or (isinstance(given, CallableType) and is_nested(given)):
        return given
    if isinstance(given, Instance) and not given.args and given.type.fullname in _KEPT:
        return Instance(given.type, [])
    return _anything()


#: Types of values that stay what they are; None does not, since anything may take its place.
_KEPT = frozenset({"builtins.int", "builtins.float", "builtins.bool", "builtins.str", "builtins.bytes"})


def _anything() -> Type:
    return AnyType(TypeOfAny.special_form)
