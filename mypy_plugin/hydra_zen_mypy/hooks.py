"""Which feature looks at which call."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from mypy.options import Options
from mypy.plugin import MethodSigContext, Plugin
from mypy.types import FunctionLike

from hydra_zen_mypy import settings
from hydra_zen_mypy.features import arguments
from hydra_zen_mypy.fullnames import BUILDS_VERBS
from hydra_zen_mypy.guarded import guarded

_METHOD_SIGNATURES: Final[dict[str, Callable[[MethodSigContext], FunctionLike]]] = {
    f"{verb}.__call__": arguments.analyze for verb in BUILDS_VERBS
}


class HydraZenPlugin(Plugin):
    """Hook tables, and nothing else."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._settings = settings.read(options.config_file)
        self._config_data = {"plugin": _digest(), **asdict(self._settings)}

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Return the feature that looks at calls of the method `fullname`."""
        feature = _METHOD_SIGNATURES.get(fullname)
        return feature and guarded(feature, lambda ctx: ctx.default_signature, self._settings)

    def report_config_data(self, ctx: object) -> object:
        """Return what results depend on beside the program: mypy throws cached ones away when it changes."""
        return self._config_data


def _digest() -> str:
    """Return what changes whenever the plugin does."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def plugin(_version: str) -> type[Plugin]:
    """Return the plugin class; mypy calls this."""
    return HydraZenPlugin


__all__ = ["HydraZenPlugin", "plugin"]
