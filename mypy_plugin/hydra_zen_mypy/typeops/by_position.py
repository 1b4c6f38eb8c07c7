"""Whether a config gives its target arguments by position, which are no fields."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import Context
from mypy.types import Type, TypeType, get_proper_type

from hydra_zen_mypy.fullnames import BUILDS
from hydra_zen_mypy.typeops.built import config_instance
from hydra_zen_mypy.typeops.config_paths import target_of
from hydra_zen_mypy.typeops.declared import is_announced
from hydra_zen_mypy.typeops.record import record_of
from hydra_zen_mypy.typeops.targets import signatures_of


def may_give_by_position(config: Type, checker: TypeChecker, at: Context) -> bool:
    """Tell whether a config of type `config` may give its target arguments by position; False if it has no target."""
    instance = config_instance(config)
    if instance is None or not (instance.type.has_base(BUILDS) or is_announced(instance.type)):
        return False
    record, target = record_of(config), get_proper_type(target_of(config))
    if record is None or record.calls_with is None or target is None:
        return True
    if isinstance(target, TypeType):
        target = get_proper_type(checker.expr_checker.analyze_type_type_callee(target.item, at))
    signatures = signatures_of(target)
    left = record.calls_with.arg_names
    return len(signatures) != 1 or any(name not in left for name in signatures[0].arg_names if name)
