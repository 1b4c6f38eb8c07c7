"""From a call of `builds` to the record of the config that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mypy.checker import TypeChecker
from mypy.errorcodes import CALL_OVERLOAD
from mypy.messages import callable_name
from mypy.nodes import ARG_OPT, CallExpr, Expression
from mypy.types import AnyType, CallableType, Type, TypeOfAny

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import Argument, Bound, bind
from hydra_zen_mypy.typeops.copies import of_unknown_class
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.fields import FieldTable, calls_with, fields_of_call, with_anything
from hydra_zen_mypy.typeops.inheritance import inherit
from hydra_zen_mypy.typeops.literals import UNKNOWN, flag, named_items, names_and_positions
from hydra_zen_mypy.typeops.meta_fields import meta_fields
from hydra_zen_mypy.typeops.options import BuildsCall
from hydra_zen_mypy.typeops.record import Record, record_of
from hydra_zen_mypy.typeops.stand_ins import anything, stand_ins
from hydra_zen_mypy.typeops.within import parts_of, values_within
from hydra_zen_mypy.typeops.wrappers import convert, may_supply


@dataclass(frozen=True)
class Making:
    """The making of one config: the call of a builder, its defaults, and the signatures of the target."""

    checker: TypeChecker
    call: CallExpr
    read: BuildsCall
    defaults: BuilderDefaults
    signatures: list[CallableType]
    #: The values of the fields as they are written, where the arguments do not say: in the body of a class.
    written: Mapping[str, Expression] = field(default_factory=dict[str, Expression])

    def bind(self) -> Bound | None:
        """Report what the target would refuse; return the signature that fits, if it is the only one."""
        if len(self.signatures) == 1:
            return self._bind(self.signatures[0])
        fitting: list[CallableType] = []
        for signature in self.signatures:
            with self.checker.msg.filter_errors() as errors:
                self._bind(signature)
            if not errors.has_new_errors():
                fitting.append(signature)
        if not fitting:
            self._report_no_match()
        return self._bind(fitting[0]) if len(fitting) == 1 else None

    def _bind(self, signature: CallableType) -> Bound:
        arguments = stand_ins(
            self.read.arguments, signature, self.checker, recursive=self.read.recursive() is not False
        )
        if self._converts():
            arguments = (Argument(anything(each.value), each.kind, each.name) for each in arguments)
        return bind(self.checker, signature, arguments, self.call)

    def _converts(self) -> bool:
        """Tell whether wrappers convert the arguments."""
        wrappers = self.read.options.get("zen_wrappers")
        return self.defaults.converts if wrappers is None else convert(wrappers)

    def _may_supply(self) -> bool:
        """Tell whether wrappers may give the target what the config does not."""
        wrappers = self.read.options.get("zen_wrappers")
        return self.defaults.supplied if wrappers is None else may_supply(wrappers)

    def _report_no_match(self) -> None:
        name = callable_name(self.signatures[0]) or "the target"
        message = f"No overload variant of {name} takes these arguments"
        self.checker.fail(message, self.call, code=CALL_OVERLOAD)

    def record(self, bound: Bound | None, *, is_partial: bool) -> Record:
        """Return the record of the config."""
        table = self.table(bound, is_partial=is_partial)
        left = self._left(bound, table, is_partial=is_partial)
        if left is not None and self._may_supply():
            left = of_unknown_class(left)
        result = AnyType(TypeOfAny.special_form) if left is None else left.ret_type
        name = f"{'PartialBuilds' if is_partial else 'Builds'}_{self.signatures[0].name or 'config'}"
        return table.record(self.checker, name.replace(" ", "_"), left, result)

    def table(self, bound: Bound | None, *, is_partial: bool) -> FieldTable:
        """Return the fields of the config."""
        table = FieldTable(is_open=not self._is_told(), recursive=self.read.recursive() is True)
        inherit(self.checker, table, self.read.options.get("builds_bases"))
        held = {each.name: self._held(each) for each in self.read.arguments if each.name is not None}
        excluded = self._excluded(table)
        populate = self._populates()
        if bound is None:
            for name, value in held.items():
                table.put(name, ARG_OPT, AnyType(TypeOfAny.special_form), value)
            table.is_open = table.is_open or populate not in (False, None)
        else:
            table.is_open = table.is_open or populate is UNKNOWN
            fields_of_call(bound, table, held, populate=populate is True, is_partial=is_partial, excluded=excluded)
        table.within.update(self._within())
        for name in excluded:
            table.drop(name)
        self._add_meta(table)
        return table

    def _within(self) -> dict[str, Type]:
        """Return what stands inside the arguments, and those that are missing, by the path of each."""
        by_name = {each.name: each.value for each in self.read.arguments if each.name is not None}
        found = values_within({**by_name, **self.written}.items(), self.checker)
        by_position = [each for each in self.read.arguments if each.name is None]
        for index, each in enumerate(by_position):
            found.update(parts_of(each.value, self.checker, f"_args_.{index}"))
        return found

    def _is_told(self) -> bool:
        """Tell whether the call says which fields there are; config groups may bring others."""
        return self.read.complete and self.defaults.plain and not self.read.given("hydra_defaults")

    def _left(self, bound: Bound | None, table: FieldTable, *, is_partial: bool) -> CallableType | None:
        """Return what is left of the target; where there may be more fields, nothing is required and anything fits."""
        if bound is not None and is_config(target := self.checker.expr_checker.accept(self.read.target)):
            bound = self._bound_within(record_of(target))
        if bound is None:
            return None
        # A base may hold values by position, which are no fields.
        complete = self.read.complete and not table.is_open and not self.read.given("builds_bases")
        # Plain typing knows all parameters of a partial config without arguments, whatever wraps its target.
        is_unbound = is_partial and not self.read.arguments
        complete = complete and (is_unbound or not self._may_supply())
        left = table.filling(calls_with(bound, complete=complete, also=self._meta() or ()))
        return with_anything(left) if table.is_open else left

    def _bound_within(self, inner: Record | None) -> Bound | None:
        """Return the signature of the target of a config that is the target here."""
        if inner is None or inner.calls_with is None:
            return None
        given = [
            [each for each in self.read.arguments if name is not None and each.name == name]
            for name in inner.calls_with.arg_names
        ]
        return Bound(inner.calls_with, given)

    def _populates(self) -> bool | object | None:
        written = self.read.options.get("populate_full_signature")
        return self.defaults.populate if written is None else flag(written, None)

    def _held(self, argument: Argument) -> Type:
        """Return the type of an attribute that holds an argument."""
        given = self.checker.expr_checker.accept(argument.value)
        return given if is_config(given) else AnyType(TypeOfAny.special_form)

    def _excluded(self, table: FieldTable) -> set[str]:
        """Return the names that `zen_exclude` keeps out; the config is open if they cannot be told."""
        value = self.read.options.get("zen_exclude")
        if value is None:
            return set()
        read = names_and_positions(value)
        if read is None:
            table.is_open = True
            return set()
        names = self.signatures[0].arg_names
        at = [names[each] for each in read if isinstance(each, int) and -len(names) <= each < len(names)]
        return {each for each in read if isinstance(each, str)} | {each for each in at if each is not None}

    def _add_meta(self, table: FieldTable) -> None:
        """Add the fields of `zen_meta`; the config is open if they cannot be told."""
        fields = self._meta()
        table.is_open = table.is_open or fields is None
        for name, held in (fields or {}).items():
            table.put(name, ARG_OPT, AnyType(TypeOfAny.special_form), held)
        written = self.read.options.get("zen_meta")
        table.within.update(values_within((written and named_items(written)) or [], self.checker))

    def _meta(self) -> Mapping[str, Type] | None:
        """Return the types of the fields of `zen_meta`, that of the call or that of the builder; None if unknown."""
        written = self.read.options.get("zen_meta")
        return self.defaults.meta if written is None else meta_fields(self.checker, written)
