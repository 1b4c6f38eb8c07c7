"""What is kept with a class that is a config by its decorator: the type that `builds` would have given.

It is a symbol of the class, so that mypy keeps it in its cache with the rest of the class. Before a class has been
checked, its metadata tell that it will be one.
"""

from __future__ import annotations

from typing import Final

from mypy.nodes import MDEF, SymbolTableNode, TypeInfo, Var
from mypy.types import Instance, Type, get_proper_type

#: A private name, which mypy does not compare between the bases of a class.
_SYMBOL: Final = "__hydra_zen_config"
_METADATA: Final = "hydra_zen"


def announce(info: TypeInfo) -> None:
    """Note that a class is a config, before anything is known of its target."""
    info.metadata[_METADATA] = {}


def is_announced(info: TypeInfo) -> bool:
    """Tell whether a class, or a base of it, is a config by its decorator."""
    return any(_METADATA in base.metadata for base in info.mro)


def declare(info: TypeInfo, config: Type) -> None:
    """Keep with a class what its instances are as a config."""
    variable = Var(_SYMBOL, config)
    variable.info = info
    variable._fullname = f"{info.fullname}.{_SYMBOL}"
    variable.is_ready = True
    info.names[_SYMBOL] = SymbolTableNode(MDEF, variable, plugin_generated=True)


def declared_config(info: TypeInfo) -> Instance | None:
    """Return what the instances of a class are as a config, by the decorator of the class or of its nearest base."""
    for base in info.mro:
        symbol = base.names.get(_SYMBOL)
        if symbol is not None and isinstance(symbol.node, Var) and symbol.node.type is not None:
            config = get_proper_type(symbol.node.type)
            return config if isinstance(config, Instance) else None
    return None
