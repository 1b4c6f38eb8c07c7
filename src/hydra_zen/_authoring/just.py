"""`just`: the config that gives a value back."""

from __future__ import annotations

from hydra_zen._authoring.builds_fn import DefaultBuilds

__all__ = ["just"]

just = DefaultBuilds.just
