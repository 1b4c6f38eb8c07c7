"""What is kept with a class that is a config: the type that `builds` would have given, and what its fields hold.

Both are symbols of the class, so that mypy keeps them in its cache with the rest of the class. Before a class has been
checked, its metadata tell that it will be a config of a target.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mypy.nodes import MDEF, SymbolTableNode, TypeInfo, Var
from mypy.types import ExtraAttrs, Instance, Type, get_proper_type

#: Private names, which mypy does not compare between the bases of a class.
_CONFIG: Final = "__hydra_zen_config"
_HELD: Final = "__hydra_zen_held"
_WITHIN: Final = "__hydra_zen_within"
_METADATA: Final = "hydra_zen"
_CONSTRUCTOR: Final = "constructor"


def announce(info: TypeInfo, *, has_constructor: bool) -> None:
    """Note that a class is a config of a target, and whether it gets a constructor, before more is known."""
    info.metadata[_METADATA] = {_CONSTRUCTOR: has_constructor}


def has_constructor(info: TypeInfo) -> bool:
    """Tell whether the decorator of a class, or of its nearest base that is a config, gives it a constructor."""
    for base in info.mro:
        if _METADATA in base.metadata:
            return base.metadata[_METADATA].get(_CONSTRUCTOR) is True
    return False


def is_announced(info: TypeInfo) -> bool:
    """Tell whether a class, or a base of it, is a config of a target by its decorator."""
    for base in info.mro:  # noqa: SIM110  a generator takes twice as long, and every call of a class asks
        if _METADATA in base.metadata:
            return True
    return False


def declare(info: TypeInfo, config: Type) -> None:
    """Keep with a class what its instances are as a config of a target."""
    _keep(info, _CONFIG, config)


def declared_config(info: TypeInfo) -> Instance | None:
    """Return what the instances of a class are as a config, by the decorator of the class or of its nearest base."""
    for base in info.mro:
        config = _kept(base, _CONFIG)
        if config is not None:
            return config
    return None


def declared_here(info: TypeInfo) -> Instance | None:
    """Return what the instances of a class are as a config, by its own decorator."""
    return _kept(info, _CONFIG)


def add_attribute(info: TypeInfo, name: str, given: Type) -> None:
    """Give a class an attribute that its body does not write."""
    _keep(info, name, given)


def hold(info: TypeInfo, held: Mapping[str, Type], within: Mapping[str, Type], plain: Instance) -> None:
    """Keep with a class what its fields hold by default; `plain` is any instance type.

    `held` has the types of configs, and `within` what stands in containers and what is missing, by its path.
    """
    for key, types in ((_HELD, held), (_WITHIN, within)):
        if types:
            _keep(info, key, Instance(plain.type, plain.args, extra_attrs=ExtraAttrs(dict(types))))


def held_by_class(info: TypeInfo) -> dict[str, Type]:
    """Return the types of the configs that the fields of a class hold by default, where its annotations do not tell."""
    return _by_field(info, _HELD)


def within_by_class(info: TypeInfo) -> dict[str, Type]:
    """Return the configs in containers that the fields of a class hold by default, and what is missing, by its path."""
    return _by_field(info, _WITHIN)


def _by_field(info: TypeInfo, key: str) -> dict[str, Type]:
    """Return what is kept of the fields of a class and of its bases, each as the last class that has it says."""
    found: dict[str, Type] = {}
    for base in reversed(info.mro):
        found = {path: given for path, given in found.items() if path.partition(".")[0] not in base.names}
        kept = _kept(base, key)
        if kept is not None and kept.extra_attrs is not None:
            found.update(kept.extra_attrs.attrs)
    return found


def _keep(info: TypeInfo, name: str, given: Type) -> None:
    variable = Var(name, given)
    variable.info = info
    variable._fullname = f"{info.fullname}.{name}"
    variable.is_ready = True
    info.names[name] = SymbolTableNode(MDEF, variable, plugin_generated=True)


def _kept(info: TypeInfo, name: str) -> Instance | None:
    symbol = info.names.get(name)
    if symbol is None or not isinstance(symbol.node, Var):
        return None
    kept = get_proper_type(symbol.node.type)
    return kept if isinstance(kept, Instance) else None
