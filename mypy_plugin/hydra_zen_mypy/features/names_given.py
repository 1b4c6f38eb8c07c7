"""Checks the names that `instantiate` gives values for, where no target of the config would refuse them."""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import DictExpr, Expression, StrExpr
from mypy.types import Type

from hydra_zen_mypy.errorcodes import OVERRIDE
from hydra_zen_mypy.reporting import nearest, report
from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find
from hydra_zen_mypy.typeops.record import is_class
from hydra_zen_mypy.typeops.stand_ins import is_dict_call


def check_names(checker: TypeChecker, config: Type, given: Iterable[tuple[str, Expression]], owner: str = "") -> None:
    """Report the names in `given`, with their values, that a config of type `config` does not have.

    `owner` is the path of the config, empty for the root, to which Hydra adds new names. A dict is merged into the
    config that it is for, which is closed: a target that takes more is not asked. An instance may hold other configs
    than its class does by default.
    """
    for name, value in given if active().unknown_fields else ():
        place = find(config, [name])
        if isinstance(place, NoSuchField):
            if owner:
                report(checker, f'"{owner}" has no field "{name}"{nearest(name, place.names)}', value, OVERRIDE)
        elif isinstance(place, Place) and place.config is not None and is_class(config):
            check_names(checker, place.config, merged_items(value), f"{owner}.{name}" if owner else name)


def merged_items(value: Expression) -> list[tuple[str, Expression]]:
    """Return the items of a dict that is merged; none of one that is a config itself."""
    items: list[tuple[str, Expression]] = []
    if isinstance(value, DictExpr):
        items = [(key.value, item) for key, item in value.items if isinstance(key, StrExpr)]
    elif is_dict_call(value):
        items = [(name, item) for name, item in zip(value.arg_names, value.args, strict=True) if name is not None]
    return [] if any(name == "_target_" for name, _ in items) else items
