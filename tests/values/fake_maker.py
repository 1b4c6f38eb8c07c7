"""A maker of configs that does no more than conversion needs, so this room is tested by itself."""

from __future__ import annotations

import dataclasses
from typing import Any

from hydra_zen._target.dotted_path import path_of
from hydra_zen._values.configs import Just
from hydra_zen._values.context import Conversion, stock_conversion
from hydra_zen._values.table import convert


class FakeMaker:
    """The hooks, and a `builds` without any check."""

    @classmethod
    def builds(
        cls, target, /, *args, zen_partial=None, hydra_convert=None, hydra_recursive=None, zen_dataclass=None, **kw
    ):
        options = {"_partial_": zen_partial, "_recursive_": hydra_recursive, "_convert_": hydra_convert}
        items: dict[str, Any] = {"_target_": cls._get_obj_path(target)}
        items |= {name: value for name, value in options.items() if value is not None}
        prefix = f"Building: {target.__name__} .."
        for_all = {"convert_dataclass": True, "error_prefix": prefix}
        if args:
            items["_args_"] = tuple(
                cls._make_hydra_compatible(arg, field_name=f"_args_[{i}]", **for_all) for i, arg in enumerate(args)
            )
        items |= {name: cls._make_hydra_compatible(value, field_name=name, **for_all) for name, value in kw.items()}
        fields = [
            (name, Any, dataclasses.field(default_factory=lambda value=value: value)) for name, value in items.items()
        ]
        name = (zen_dataclass or {}).get("cls_name", f"Builds_{target.__name__}")
        made = dataclasses.make_dataclass(name, fields)
        made._target_ = items["_target_"]
        made.__module__ = "types"
        return made

    @classmethod
    def _just(cls, obj):
        return Just(path=cls._get_obj_path(obj))

    @classmethod
    def _get_obj_path(cls, target):
        return path_of(target)

    @classmethod
    @stock_conversion
    def _make_hydra_compatible(cls, value, **kw):
        return convert(value, Conversion(cls, **kw))


class Overridden(FakeMaker):
    """A maker whose hook sees every value."""

    seen: list[Any] = []

    @classmethod
    def _make_hydra_compatible(cls, value, **kw):
        cls.seen.append((value, kw))
        return super()._make_hydra_compatible(value, **kw)


def converted(value: Any, maker: Any = FakeMaker, **kw: Any) -> Any:
    """Convert `value` as `just` does."""
    return maker._make_hydra_compatible(value, **{"convert_dataclass": True, **kw})
