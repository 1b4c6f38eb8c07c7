"""A mypy plugin that checks the arguments of configs. Enable it with ``plugins = ["hydra_zen_mypy"]``."""

from __future__ import annotations

from hydra_zen_mypy.hooks import plugin

__all__ = ["plugin"]
