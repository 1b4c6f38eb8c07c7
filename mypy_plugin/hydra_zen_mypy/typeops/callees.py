"""Which names may stand for a config class where they are called."""

from __future__ import annotations

from mypy.nodes import SymbolNode, TypeInfo, Var
from mypy.plugin import Plugin

from hydra_zen_mypy.fullnames import DATACLASS
from hydra_zen_mypy.typeops.declared import is_announced


class Callees:
    """Answers for names that are called, remembered: mypy asks about every call of a program."""

    def __init__(self, plugin: Plugin) -> None:
        self._plugin = plugin
        self._answers: dict[str, bool] = {}
        self._dataclasses: dict[str, bool] = {}

    def may_hold_config(self, fullname: str) -> bool:
        """Tell whether a call of `fullname` may be one of a config class."""
        answer = self._answers.get(fullname)
        if answer is None:
            answer = self._answers[fullname] = _may_hold_config(fullname, self._plugin)
        return answer

    def is_plain_dataclass(self, fullname: str) -> bool:
        """Tell whether `fullname` is a dataclass that is no config of a target."""
        answer = self._dataclasses.get(fullname)
        if answer is None:
            answer = self._dataclasses[fullname] = _is_plain_dataclass(fullname, self._plugin)
        return answer

    def forget(self) -> None:
        """Forget all answers, since a name may have become another thing."""
        self._answers.clear()
        self._dataclasses.clear()


def _may_hold_config(fullname: str, plugin: Plugin) -> bool:
    """Look a name up; names in functions have no full name for that, so that they may be anything."""
    if fullname.startswith("builtins."):
        return False
    if "." not in fullname:
        return True
    node = _looked_up(fullname, plugin)
    if node is None:
        return True
    return is_announced(node) if isinstance(node, TypeInfo) else isinstance(node, Var)


def _is_plain_dataclass(fullname: str, plugin: Plugin) -> bool:
    node = _looked_up(fullname, plugin) if "." in fullname and not fullname.startswith("builtins.") else None
    if not isinstance(node, TypeInfo) or "dataclass" not in node.metadata:
        return False
    return not node.has_base(DATACLASS) and not is_announced(node)


def _looked_up(fullname: str, plugin: Plugin) -> SymbolNode | None:
    try:
        symbol = plugin.lookup_fully_qualified(fullname)
    except AssertionError:
        # The daemon has no modules to look in while it updates.
        return None
    return None if symbol is None else symbol.node
