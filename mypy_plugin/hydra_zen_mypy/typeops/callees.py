"""Which names may stand for a config class where they are called."""

from __future__ import annotations

from mypy.nodes import TypeInfo, Var
from mypy.plugin import Plugin

from hydra_zen_mypy.typeops.declared import is_announced


class Callees:
    """Answers for names that are called, remembered: mypy asks about every call of a program."""

    def __init__(self, plugin: Plugin) -> None:
        self._plugin = plugin
        self._answers: dict[str, bool] = {}

    def may_hold_config(self, fullname: str) -> bool:
        """Tell whether a call of `fullname` may be one of a config class."""
        answer = self._answers.get(fullname)
        if answer is None:
            answer = self._answers[fullname] = _may_hold_config(fullname, self._plugin)
        return answer

    def forget(self) -> None:
        """Forget all answers, since a name may have become another thing."""
        self._answers.clear()


def _may_hold_config(fullname: str, plugin: Plugin) -> bool:
    """Look a name up; names in functions have no full name for that, so that they may be anything."""
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
