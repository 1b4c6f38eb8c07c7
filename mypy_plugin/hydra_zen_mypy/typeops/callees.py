"""Which names may stand for a config class where they are called."""

from __future__ import annotations

from mypy.nodes import TypeInfo, Var
from mypy.plugin import Plugin

from hydra_zen_mypy.typeops.declared import is_announced


def may_hold_config(fullname: str, plugin: Plugin) -> bool:
    """Tell whether a call of `fullname` may be one of a config class: quickly, since it is asked of every call.

    Names in functions have no full name that could be looked up, so that they may be anything.
    """
    if fullname.startswith("builtins."):
        return False
    if "." not in fullname:
        return True
    try:
        symbol = plugin.lookup_fully_qualified(fullname)
    except AssertionError:
        # The daemon has no modules to look in while it updates.
        return True
    if symbol is None or symbol.node is None:
        return True
    node = symbol.node
    return is_announced(node) if isinstance(node, TypeInfo) else isinstance(node, Var)
