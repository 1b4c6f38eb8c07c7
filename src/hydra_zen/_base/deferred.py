"""Modules of ours that are imported only once one of their names is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from hydra_zen._base.collection import seldom_collected


class DeferredModule:
    """Stands for a module whose import is slow, until a name of it is read.

    Under ``TYPE_CHECKING`` the same name is imported the usual way, so that checkers and readers see the real module.
    """

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getattr__(self, attribute: str) -> Any:
        with seldom_collected():
            value = getattr(import_module(self.__name__), attribute)
        self.__dict__[attribute] = value
        return value
