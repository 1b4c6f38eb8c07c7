"""What becomes of a config without a target: a container whose fields are built."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.types import AnyType, ExtraAttrs, Instance, Type, TypeOfAny, UnionType, get_proper_type

from hydra_zen_mypy.fullnames import INSTANTIATED
from hydra_zen_mypy.typeops.built import built_type, is_config
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.known_types import known_class


def instantiated(given: Type, checker: TypeChecker, depth: int = 0) -> Type:
    """Return the type of what `instantiate` makes of a config of type `given`; `Any` where nobody can tell.

    A config without a target becomes an object that is as good as `Any`, but for the attributes that are known of it.
    """
    proper = get_proper_type(given)
    if isinstance(proper, UnionType) or (is_config(proper) and not _is_bare(built_type(proper, checker))):
        return built_type(proper, checker)
    found, info = fields_of(proper), known_class(checker, INSTANTIATED)
    if found is None or info is None or depth > _DEEPEST:
        return AnyType(TypeOfAny.special_form)
    attrs = {
        name: made
        for name, field in found.fields.items()
        if field.config is not None and not _is_bare(made := instantiated(field.config, checker, depth + 1))
    }
    return Instance(info, [], extra_attrs=ExtraAttrs(attrs)) if attrs else AnyType(TypeOfAny.special_form)


#: A dataclass may hold itself.
_DEEPEST = 8


def _is_bare(given: Type) -> bool:
    return isinstance(get_proper_type(given), AnyType)
