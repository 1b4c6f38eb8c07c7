"""Checks that the class which a config is of can be instantiated."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.errorcodes import ABSTRACT
from mypy.nodes import CallExpr
from mypy.types import Type

from hydra_zen_mypy.typeops.built import config_instance, is_partial
from hydra_zen_mypy.typeops.record import record_of


def check_concrete(checker: TypeChecker, config: Type, call: CallExpr) -> None:
    """Report at `call` that a config of type `config` is of an abstract class, in the words of mypy."""
    record, instance = record_of(config), config_instance(config)
    target = None if record is None else record.calls_with
    if target is None or instance is None or is_partial(instance):
        return
    if not target.is_type_obj() or target.from_type_type:
        return
    info = target.type_object()
    if info.is_protocol:
        checker.msg.fail(f'Cannot instantiate protocol class "{info.name}"', call, code=ABSTRACT)
    elif info.is_abstract and not info.fallback_to_any:
        names = {name: False for name, _ in info.abstract_attributes}
        checker.msg.cannot_instantiate_abstract_class(info.name, names, call)
