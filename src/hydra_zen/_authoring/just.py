"""`just`: the config that gives a value back."""

from __future__ import annotations

from hydra_zen._authoring.verbs import just

__all__ = ["just"]
