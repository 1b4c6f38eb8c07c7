"""The body of a class as the arguments of a target."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, CallExpr, ClassDef, Expression, StrExpr
from mypy.types import AnyType, CallableType, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.bodies import BodyField, body_fields
from hydra_zen_mypy.typeops.built import built_within, is_config
from hydra_zen_mypy.typeops.calls import Argument, bind
from hydra_zen_mypy.typeops.declared import declare
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.literals import UNKNOWN, named_items
from hydra_zen_mypy.typeops.making import Making
from hydra_zen_mypy.typeops.options import BuildsCall, take_apart
from hydra_zen_mypy.typeops.populated import add_attributes, add_defaults_list, with_inherited
from hydra_zen_mypy.typeops.record import with_record
from hydra_zen_mypy.typeops.results import config_type
from hydra_zen_mypy.typeops.stand_ins import node
from hydra_zen_mypy.typeops.targets import signatures_of
from hydra_zen_mypy.typeops.texts import MISSING

_DEFAULTS = BuilderDefaults(partial=None, populate=False, plain=True)


def hydrate(
    checker: TypeChecker, call: CallExpr, defn: ClassDef, target: Expression, given: Sequence[Argument]
) -> None:
    """Report what the target would refuse of the body of a class, and keep with the class what it builds.

    `given` are the arguments that come with the target: those that it takes by position, and options.
    """
    target_type = get_proper_type(checker.expr_checker.accept(target))
    signatures = signatures_of(target_type)
    if not signatures:
        return
    written = take_apart(target, given)
    meta = named_items(written.options["zen_meta"]) if "zen_meta" in written.options else []
    hidden = {name for name, _ in meta or []}
    fields = [
        field for field in body_fields(defn.info) if field.name not in hidden and not _is_hydras(field, signatures)
    ]
    if any(field.name in _CHANGING for field in body_fields(defn.info)):
        return
    taken = [field for field in fields if meta is None or _is_taken(field, signatures)]
    arguments = [*written.arguments, *(_argument(checker, field, call) for field in taken)]
    read = BuildsCall(target, arguments, written.options, written.complete and meta is not None)
    making = Making(checker, call, read, _DEFAULTS, signatures, _written(fields))
    bound = making.bind()
    for field in fields:
        if field not in taken:
            _report_unknown(checker, call, field, signatures[0])
    is_partial = read.partial(None)
    config = config_type(checker, read, target_type, bound, _DEFAULTS, is_partial=is_partial is True)
    if config is not None and is_partial is not UNKNOWN:
        record = with_inherited(making.record(bound, is_partial=is_partial is True), defn.info)
        declare(defn.info, with_record(config, record))
        add_attributes(defn.info, record)
        if read.given("hydra_defaults"):
            add_defaults_list(defn.info, checker.named_generic_type("builtins.list", [AnyType(TypeOfAny.special_form)]))


#: Fields that tell Hydra what to do with a config; the last two change what is built, or what with.
_HYDRAS = frozenset({"_target_", "_recursive_", "_convert_", "defaults"})
_CHANGING = frozenset({"_partial_", "_args_"})


def _is_hydras(field: BodyField, signatures: list[CallableType]) -> bool:
    """Tell whether Hydra keeps a field from the target."""
    return field.name in _HYDRAS and not _is_taken(field, signatures)


def _written(fields: Sequence[BodyField]) -> dict[str, Expression]:
    """Return the defaults of fields as the body writes them; a field without one is missing."""
    missing = {field.name: StrExpr(MISSING) for field in fields if not field.has_default}
    return {**missing, **{field.name: field.value for field in fields if field.value is not None}}


def _is_taken(field: BodyField, signatures: list[CallableType]) -> bool:
    """Tell whether a signature of the target takes an argument of the name of a field."""
    return any(signature.argument_by_name(field.name) is not None for signature in signatures)


def _report_unknown(checker: TypeChecker, call: CallExpr, field: BodyField, signature: CallableType) -> None:
    """Have mypy refuse a field that is no parameter of the target, at the field."""
    argument = _argument(checker, field, call)
    at = CallExpr(call.callee, [], [], [])
    at.set_line(call if field.at is None else field.at)
    bind(checker, signature, [argument], at)


def _argument(checker: TypeChecker, field: BodyField, call: CallExpr) -> Argument:
    return Argument(_value(checker, field, call), ARG_NAMED, field.name)


def _value(checker: TypeChecker, field: BodyField, call: CallExpr) -> Expression:
    """Return the default of a field whose declared type says little; an expression of its declared type otherwise."""
    declared = get_proper_type(field.declared)
    if field.value is not None and (isinstance(declared, AnyType) or is_config(declared)):
        return field.value
    at = field.value or (call if field.at is None else field.at)
    return node(built_within(declared, checker) or declared, at)
