"""From a call of `builds` to the record of the config that it makes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mypy.checker import TypeChecker
from mypy.errorcodes import CALL_OVERLOAD
from mypy.nodes import ARG_OPT, CallExpr
from mypy.types import AnyType, CallableType, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import Argument, Bound, bind
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.fields import FieldTable, calls_with, fields_of_call, held_by_default
from hydra_zen_mypy.typeops.literals import UNKNOWN, flag, is_none, items, named_items, names_and_positions
from hydra_zen_mypy.typeops.options import BuildsCall
from hydra_zen_mypy.typeops.record import Record, record_of
from hydra_zen_mypy.typeops.stand_ins import stand_ins


@dataclass(frozen=True)
class Making:
    """The making of one config: the call of a builder, its defaults, and the signatures of the target."""

    checker: TypeChecker
    call: CallExpr
    read: BuildsCall
    defaults: BuilderDefaults
    signatures: list[CallableType]

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
        return bind(self.checker, signature, stand_ins(self.read.arguments, signature, self.checker), self.call)

    def _report_no_match(self) -> None:
        name = self.signatures[0].name or "the target"
        message = f'No overload variant of "{name}" takes these arguments'
        self.checker.fail(message, self.call, code=CALL_OVERLOAD)

    def record(self, bound: Bound | None, config: Instance, *, is_partial: bool) -> Record:
        """Return the record of the config, whose instances are of type `config`."""
        table = FieldTable(is_open=not self.read.complete or not self.defaults.plain)
        self._inherit(table)
        held = {each.name: self._held(each) for each in self.read.arguments if each.name is not None}
        excluded = self._excluded(table)
        if bound is None:
            for name, value in held.items():
                table.put(name, ARG_OPT, AnyType(TypeOfAny.special_form), value)
            table.is_open = table.is_open or self._populates() not in (False, None)
        else:
            populate = self._populates()
            table.is_open = table.is_open or populate is UNKNOWN
            fields_of_call(bound, table, held, populate=populate is True, is_partial=is_partial, excluded=excluded)
        for name in excluded:
            table.rows.pop(name, None)
        meta = self._meta(table)
        target = self.checker.expr_checker.accept(self.read.target)
        left = self._left(bound, target, meta)
        result = AnyType(TypeOfAny.special_form) if left is None else left.ret_type
        prefix = "PartialBuilds" if is_partial else "Builds"
        name = f"{prefix}_{self.signatures[0].name or 'config'}"
        return table.record(self.checker, name.replace(" ", "_"), left, result)

    def _left(self, bound: Bound | None, target: Type, meta: Collection[str]) -> CallableType | None:
        """Return what the target may still be called with."""
        if bound is None:
            return None
        if is_config(target):
            inner = record_of(target)
            if inner is None or inner.calls_with is None:
                return None
            whole = inner.calls_with
            given = [
                [each for each in self.read.arguments if each.name == name] if name is not None else []
                for name in whole.arg_names
            ]
            return calls_with(Bound(whole, given), complete=self.read.complete, also=meta)
        return calls_with(bound, complete=self.read.complete, also=meta)

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

    def _meta(self, table: FieldTable) -> list[str]:
        """Add the fields of `zen_meta`, and return their names."""
        value = self.read.options.get("zen_meta")
        if value is None or is_none(value):
            return []
        read = named_items(value)
        if read is None:
            table.is_open = True
            return []
        for name, item in read:
            given = get_proper_type(self.checker.expr_checker.accept(item))
            table.put(
                name, ARG_OPT, AnyType(TypeOfAny.special_form), given if is_config(given) else held_by_default(given)
            )
        return [name for name, _ in read]

    def _inherit(self, table: FieldTable) -> None:
        """Add the fields of the bases; the config is open if they cannot be told."""
        value = self.read.options.get("builds_bases")
        bases = [] if value is None else items(value)
        if bases is None:
            table.is_open = True
            return
        for base in reversed(bases):
            record = record_of(self.checker.expr_checker.accept(base))
            if record is None:
                table.is_open = True
                continue
            table.inherit(record)
