"""Where a value stands in a config, written as OmegaConf writes it: ``model.layers[2].size``."""

from __future__ import annotations


def child(path: str, key: object) -> str:
    """Return the path of the value under `key` (an index or a name) of the container at `path`."""
    if isinstance(key, int) and not isinstance(key, bool):
        return f"{path}[{key}]"
    return f"{path}.{key}" if path else str(key)
