"""Config classes as most of them are, without bases and with the usual options: one pass over the fields makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field
from typing import Any

from hydra_zen._base.config_contents import RECIPE
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.config_type import ConfigType, Recipe, equal, hash_config, make_late
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.quick_class import LazyInit, Template, bind, is_plain, known_options, show, template_of

_templates: dict[tuple[tuple[str, bool], ...], Template | None] = {}


def plain_template(options: Mapping[str, bool]) -> Template | None:
    """Return what all classes with these options share, or None where such classes cannot be made here."""
    key = tuple(options.items())
    if key not in _templates:
        known = known_options(options)
        _templates[key] = template_of(known) if is_plain(known, (), {}) else None
    return _templates[key]


def body_of(about: Mapping[str, Any], template: Template, match_args: tuple[str, ...]) -> dict[str, Any]:
    """Return the body of a class, to which its fields, their annotations, its ``__init__`` and its recipe come."""
    return {
        **about,
        **template.methods,
        "__annotations__": None,
        "__dataclass_fields__": None,
        "__dataclass_params__": template.params,
        "__match_args__": match_args,
        "__init__": None,
        "__repr__": show,
        "__eq__": equal,
        "__hash__": hash_config if template.is_hashable else None,
    }


def make_plain_config(
    name: str, specs: Sequence[FieldSpec], about: dict[str, Any], template: Template, recipe: Recipe
) -> type | None:
    """Return the config class with the fields `specs`, or None where their order needs more thought.

    `about` holds the module, and what else the class says of itself. The `dataclasses.Field` of a specification is
    shared by all classes that are made with it, as a base shares its fields with its children.
    """
    annotations: dict[str, Any] = {}
    fields: dict[str, Field[Any]] = {}
    parameters: list[str] = []
    shown: dict[str, Any] = {}
    seen_default = False
    for spec in specs:
        key = spec.name
        field = spec.field
        if field is None:
            field = spec.field = spec.to_field()
            bind(field, key, spec.annotation, template.field_type)
        fields[key] = field
        annotations[key] = spec.annotation
        if field.default is not MISSING:
            about[key] = field.default
        elif spec.class_attribute is not NOTHING:
            shown[key] = spec.class_attribute
        if spec.init:
            if spec.kw_only or (seen_default and spec.required):
                return None
            seen_default = seen_default or not spec.required
            parameters.append(key)
    body = body_of(about, template, tuple(parameters))
    body.update(
        {"__annotations__": annotations, "__dataclass_fields__": fields, "__init__": LazyInit(), RECIPE: recipe}
    )
    made = ConfigType(name, (), body) if shown else make_late(name, body)
    for key, value in shown.items():
        # In the body, the making of the class would ask each value whether it is abstract; `DictConfig(None)` objects.
        setattr(made, key, value)
    return made
