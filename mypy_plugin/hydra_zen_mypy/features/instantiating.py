"""What `instantiate` gives for a config, and whether its overrides fit what is left of the target.

mypy asks about each overload; where the result is known, the last gets it, and the others match nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from mypy.checker import TypeChecker
from mypy.errorcodes import ATTR_DEFINED
from mypy.nodes import ARG_POS, ARG_STAR2, CallExpr, Expression, MemberExpr
from mypy.plugin import AttributeContext, MethodSigContext
from mypy.subtypes import is_subtype
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    NoneType,
    ProperType,
    Type,
    TypeOfAny,
    UnionType,
    get_proper_type,
)

from hydra_zen_mypy.features.completeness import check_added, check_complete
from hydra_zen_mypy.features.concreteness import check_concrete
from hydra_zen_mypy.features.interpolations import check_interpolations
from hydra_zen_mypy.features.merged import check_merged, check_values
from hydra_zen_mypy.features.names_given import check_names
from hydra_zen_mypy.features.overrides import Changed
from hydra_zen_mypy.features.typed_fields import check_typed
from hydra_zen_mypy.reporting import nearest
from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.built import config_instance, is_partial
from hydra_zen_mypy.typeops.calls import Argument, arguments_of, bind
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.copies import unmatched, with_result, with_types, with_variables
from hydra_zen_mypy.typeops.fields import calls_with
from hydra_zen_mypy.typeops.formals import fits, members
from hydra_zen_mypy.typeops.instantiated import config_of, instantiated, of_container
from hydra_zen_mypy.typeops.known_types import partial_type
from hydra_zen_mypy.typeops.record import Record, record_of
from hydra_zen_mypy.typeops.stand_ins import stand_in_override
from hydra_zen_mypy.typeops.within import paths_given

#: Keywords by which a call changes what is built, not what with.
_SPECIAL = frozenset({"_target_", "_partial_", "_args_", "_recursive_", "_convert_"})


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Report overrides that the target would refuse and arguments that it lacks; return what is built."""
    checker, call, signature = ctx.api, ctx.context, ctx.default_signature
    if not isinstance(checker, TypeChecker) or not isinstance(call, CallExpr) or not call.args:
        return signature
    if call.arg_kinds[0] is not ARG_POS or _SPECIAL & set(call.arg_names):
        return signature
    given = get_proper_type(checker.expr_checker.accept(call.args[0]))
    if not _is_known(given):
        if _is_last(signature):
            check_complete(checker, call.args[0], given, Changed(is_open=len(call.args) > 1), call)
        return signature
    if not _is_last(signature):
        return unmatched(signature)
    result = _result(checker, call, given)
    overrides = [(each.name, each.value) for each in arguments_of(call) if each.name is not None]
    changed = _changed(overrides, is_open=ARG_STAR2 in call.arg_kinds)
    check_interpolations(checker, call.args[0], given, changed)
    if not any(kind.is_star() for kind in call.arg_kinds):
        if len(call.args) > len(overrides) + 1:
            changed.keys.update(_given_by_position(given))
        check_complete(checker, call.args[0], given, changed, call)
        check_added(checker, given, overrides, call)
    expected = get_proper_type(checker.expr_checker.type_context[-1])
    anything: list[Type] = [AnyType(TypeOfAny.special_form) for _ in signature.arg_types]
    return with_result(with_variables(with_types(signature, anything), []), _towards(result, expected))


def _is_last(signature: CallableType) -> bool:
    """Tell whether this is the overload for what no other takes."""
    return any(
        isinstance(each, Instance) and each.type.fullname == "builtins.list" for each in members(signature.arg_types[0])
    )


def _is_known(given: ProperType) -> bool:
    """Tell whether the plugin knows more of what is built than the overloads do."""
    if isinstance(given, UnionType):
        return all(isinstance(item, NoneType) or config_instance(item) for item in map(get_proper_type, given.items))
    return fields_of(given) is not None


def _result(checker: TypeChecker, call: CallExpr, given: ProperType) -> Type:
    record = record_of(given)
    if record is None or record.calls_with is None:
        named = [(each.name, each.value) for each in arguments_of(call) if each.name]
        check_names(checker, given, named)
        check_values(checker, given, named, call)
        check_typed(checker, given, named)
        fields = fields_of(given)
        adds = fields is not None and any(name not in fields.fields for name, _ in named)
        return instantiated(given, checker, adds=adds)
    return _called(checker, call, given, record, record.calls_with)


def _called(checker: TypeChecker, call: CallExpr, given: ProperType, record: Record, left: CallableType) -> Type:
    """Check the overrides of a config against what is left of its target."""
    config = config_instance(given)
    gives_partial = config is not None and is_partial(config)
    overrides = [each for each in arguments_of(call)[1:] if each.name is None or not each.name.startswith("_")]
    by_position = [each for each in overrides if each.name is None and not each.kind.is_star()]
    stand_ins: list[Argument] = []
    for each in overrides:
        if each.name is not None:
            formal = left.argument_by_name(each.name)
            takes, held = None if formal is None else formal.typ, record.held.get(each.name)
            check_merged(checker, given, each.name, each.value, call)
            stand_ins.append(Argument(stand_in_override(each.value, checker, takes, held), each.kind, each.name))
    bound = bind(checker, left, stand_ins, call)
    if not gives_partial:
        check_concrete(checker, given, call)
        return bound.signature.ret_type
    rest = calls_with(bound, complete=not by_position, also=())
    return partial_type(checker, rest.ret_type, None if by_position else rest)


def _changed(overrides: Sequence[tuple[str, Expression]], *, is_open: bool) -> Changed:
    """Return what the overrides of a call change: dicts are merged."""
    names = {name for name, _ in overrides}
    paths = {".".join(path) for name, value in overrides for path in paths_given(value, (name,))}
    return Changed(paths, names, is_open=is_open)


def _given_by_position(config: Type) -> set[str]:
    """Return what the arguments of a call may give that come by position."""
    record = record_of(config)
    left = None if record is None else record.calls_with
    return {"_args_", *(name for name in ([] if left is None else left.arg_names) if name)}


def _towards(result: Type, expected: ProperType | None) -> Type:
    """Return the type that is expected, where `result` fits it but for the invariance of a class.

    The call that builds the object has not been written yet: Hydra makes it, and it might have made the other.
    """
    if expected is None or isinstance(expected, AnyType) or is_subtype(result, expected):
        return result
    return expected if fits(result, expected) else result


def attribute(name: str, ctx: AttributeContext) -> Type:
    """Return the type of an attribute of what a config without a target becomes; report one that it does not have."""
    made, checker = ctx.type, ctx.api
    if not isinstance(made, Instance) or made.extra_attrs is None or not isinstance(checker, TypeChecker):
        return ctx.default_attr_type
    known, config = made.extra_attrs.attrs, config_of(made)
    if name == "__setattr__" and isinstance(ctx.context, MemberExpr):
        # Whatever is assigned: the fields have lost their types.
        name = ctx.context.name
    elif name in known:
        return known[name]
    is_known = name in known or config is None or config.get(name) is not None or of_container(name, checker)
    if active().unknown_fields and config is not None and not is_known:
        message = f'"{config.name}" has no field "{name}"{nearest(name, known)}'
        checker.fail(message, ctx.context, code=ATTR_DEFINED)
    return ctx.default_attr_type
