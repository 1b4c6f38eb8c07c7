"""The path of `Zen` in YAML that hydra-zen 0.13 to 0.17 wrote; it imports forever."""

from __future__ import annotations

from hydra_zen.wrapper import Zen, ZenStore, default_to_config, store, zen

__all__ = ["Zen", "ZenStore", "default_to_config", "store", "zen"]
