"""The type that a call which makes a config class is given."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.types import Instance, Type

from hydra_zen_mypy.fullnames import CALLED_CONFIG
from hydra_zen_mypy.typeops.known_types import known_class
from hydra_zen_mypy.typeops.record import Record, as_callee, class_of, forget_others, with_record


def made_class(checker: TypeChecker, config: Instance, record: Record) -> Type:
    """Return the type of a config class that is made by the call which mypy checks now."""
    made = class_of(with_record(config, record))
    forget_others(checker.expr_checker.type_context[-1], made)
    info = known_class(checker, CALLED_CONFIG)
    return as_callee(made, info) if checker.expr_checker.is_callee and info is not None else made
