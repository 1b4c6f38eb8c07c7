"""Features that are imported when a program first needs them: most files that mypy checks need none."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Late:
    """Stands for a module of `features`, and imports it when one of its functions is called."""

    def __init__(self, feature: str) -> None:
        self._module = f"hydra_zen_mypy.features.{feature}"

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return what calls the function `name` of the module."""

        def call(*args: Any) -> Any:
            return getattr(import_module(self._module), name)(*args)

        return call
