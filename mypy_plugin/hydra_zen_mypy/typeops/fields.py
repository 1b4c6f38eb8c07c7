"""The fields of a config in the making, and what is left of the signature of its target."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, ARG_NAMED_OPT, ARG_OPT, ARG_POS, ARG_STAR, ARG_STAR2, ArgKind
from mypy.types import AnyType, CallableType, Instance, NoneType, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import Bound
from hydra_zen_mypy.typeops.copies import Parameter, optional, parameters, with_parameters
from hydra_zen_mypy.typeops.formals import members
from hydra_zen_mypy.typeops.record import Record

#: Types of values that a config holds as they are.
_PLAIN = frozenset({"builtins.int", "builtins.float", "builtins.bool", "builtins.str", "builtins.bytes"})
_BY_NAME = {ARG_POS: ARG_NAMED, ARG_OPT: ARG_NAMED_OPT}
#: The order of parameters in a signature.
_PLACES = {ARG_POS: 0, ARG_OPT: 0, ARG_STAR: 1, ARG_NAMED: 2, ARG_NAMED_OPT: 2, ARG_STAR2: 3}


@dataclass
class FieldRow:
    """One field: how it is given, what the target takes there, and what the config holds."""

    kind: ArgKind
    value: Type
    held: Type


@dataclass
class FieldTable:
    """The fields of a config in the making, in their order."""

    rows: dict[str, FieldRow] = field(default_factory=dict[str, FieldRow])
    is_open: bool = False
    #: What stands inside the fields, and what is missing, as a `Record` has it.
    within: dict[str, Type] = field(default_factory=dict[str, Type])
    recursive: bool = True

    def put(self, name: str, kind: ArgKind, value: Type, held: Type) -> None:
        """Add a field, or give one that is there a new value where it stands."""
        self._empty(name)
        self.rows[name] = FieldRow(kind, value, held)

    def drop(self, name: str) -> None:
        """Take a field away, with what stands in it."""
        self._empty(name)
        self.rows.pop(name, None)

    def _empty(self, name: str) -> None:
        self.within = {path: given for path, given in self.within.items() if path.partition(".")[0] != name}

    def record(self, checker: TypeChecker, name: str, calls_with: CallableType | None, result: Type) -> Record:
        """Return the record of a config class of that name."""
        return self.record_of(self.made_with(checker, name, result), calls_with)

    def record_of(self, made_with: CallableType, calls_with: CallableType | None) -> Record:
        """Return the record of a config class, given its signature and what is left of its target."""
        return Record(made_with, calls_with, self.held(), self.within, self.recursive)

    def filling(self, signature: CallableType) -> CallableType:
        """Return a signature that does not require what a field gives it."""
        given = {name for name, row in self.rows.items() if not row.kind.is_required()}
        new = [
            Parameter(each.type, optional(each.kind), each.name) if each.name in given else each
            for each in parameters(signature)
        ]
        return with_parameters(signature, new)

    def held(self) -> dict[str, Type]:
        """Return the types of the attributes."""
        return {name: row.held for name, row in self.rows.items()}

    def made_with(self, checker: TypeChecker, name: str, result: Type) -> CallableType:
        """Return the signature of a config class of that name."""
        ordered = sorted(self.rows.items(), key=lambda item: (item[1].kind.is_named(), not item[1].kind.is_required()))
        types = [row.value for _, row in ordered]
        kinds = [row.kind for _, row in ordered]
        names: list[str | None] = [each for each, _ in ordered]
        if self.is_open:
            types.append(AnyType(TypeOfAny.special_form))
            kinds.append(ARG_STAR2)
            names.append(None)
        function = checker.named_type("builtins.function")
        return CallableType(types, kinds, names, result, function, name=name)


def fields_of_call(
    bound: Bound,
    table: FieldTable,
    held: Mapping[str, Type],
    *,
    populate: bool,
    is_partial: bool,
    excluded: Collection[str],
) -> None:
    """Fill `table` with the fields that a call of `builds` makes: what is given by name, under `populate` the rest."""
    for each, given in zip(parameters(bound.signature), bound.given, strict=True):
        kind, name, formal = each.kind, each.name, each.type
        by_name = [argument.name for argument in given if argument.name is not None]
        if kind is ARG_STAR2:
            for key in by_name:
                table.put(key, ARG_NAMED_OPT, formal, held.get(key, _anything()))
        elif by_name and name is not None:
            _put(table, name, optional(kind), formal, held)
        elif populate and name is not None and not given and not kind.is_star() and name not in excluded:
            if name in table.rows and kind.is_required():
                continue
            if not (is_partial and kind.is_required()):
                table.put(name, kind, formal, held_by_default(formal))


def _put(table: FieldTable, name: str, kind: ArgKind, formal: Type, held: Mapping[str, Type]) -> None:
    here = held.get(name, _anything())
    table.put(name, kind if kind.is_named() else ARG_OPT, formal, here if is_config(here) else held_by_default(formal))


def held_by_default(formal: Type) -> Type:
    """Return the type of an attribute that holds no config: that of the parameter, if a config holds such values."""
    return formal if all(_is_plain(each) for each in members(formal)) else _anything()


def _is_plain(given: Type) -> bool:
    proper = get_proper_type(given)
    if isinstance(proper, Instance):
        return proper.type.fullname in _PLAIN or proper.type.is_enum
    return isinstance(proper, NoneType)


def calls_with(bound: Bound, *, complete: bool, also: Collection[str]) -> CallableType:
    """Return what is left of a signature: what is given by name is optional now, what is given by position is gone.

    Where the call was not `complete`, nothing is required. `also` are names that the config takes and the target never
    sees.
    """
    kept: list[Parameter] = []
    by_name = False
    for each, given in zip(parameters(bound.signature), bound.given, strict=True):
        if not each.kind.is_star() and any(argument.name is None for argument in given):
            continue
        by_name = by_name or (bool(given) and each.kind.is_positional())
        left = optional(each.kind) if given or not complete else each.kind
        # What follows a parameter that is bound by name cannot be given by position any more.
        kind = _BY_NAME.get(left, left) if by_name and each.name is not None else left
        kept.append(Parameter(each.type, kind, each.name))
    known = bound.signature.arg_names
    kept.extend(Parameter(_anything(), ARG_NAMED_OPT, name) for name in also if name not in known)
    return with_parameters(bound.signature, sorted(kept, key=lambda each: _PLACES[each.kind]))


def with_anything(signature: CallableType) -> CallableType:
    """Return a signature that takes any keyword besides."""
    if ARG_STAR2 in signature.arg_kinds:
        return signature
    return with_parameters(signature, [*parameters(signature), Parameter(_anything(), ARG_STAR2, None)])


def _anything() -> Type:
    return AnyType(TypeOfAny.special_form)
