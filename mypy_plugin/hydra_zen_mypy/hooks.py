"""Which feature looks at which call."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from mypy.plugin import MethodSigContext, Plugin
from mypy.types import FunctionLike

from hydra_zen_mypy.features import arguments
from hydra_zen_mypy.fullnames import BUILDS_VERBS
from hydra_zen_mypy.guarded import guarded

#: Raised when what the plugin makes of a program changes, so that cached results go stale.
_VERSION: Final = 1

_METHOD_SIGNATURES: Final[dict[str, Callable[[MethodSigContext], FunctionLike]]] = {
    f"{verb}.__call__": arguments.analyze for verb in BUILDS_VERBS
}


class HydraZenPlugin(Plugin):
    """Hook tables, and nothing else."""

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Return the feature that looks at calls of the method `fullname`."""
        feature = _METHOD_SIGNATURES.get(fullname)
        return None if feature is None else partial(guarded, feature)

    def report_config_data(self, ctx: object) -> object:
        """Return what the results depend on beside the program."""
        return _VERSION


def plugin(_version: str) -> type[Plugin]:
    """Return the plugin class; mypy calls this."""
    return HydraZenPlugin


__all__ = ["HydraZenPlugin", "plugin"]
