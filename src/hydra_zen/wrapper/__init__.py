"""Functions that take configs, and stores of configs: the public import path of long standing."""

from __future__ import annotations

from hydra_zen._store.to_config import default_to_config
from hydra_zen._store.zen_store import ZenStore, store
from hydra_zen._zen.decorator import zen
from hydra_zen._zen.task import Zen

__all__ = ["Zen", "ZenStore", "default_to_config", "store", "zen"]
