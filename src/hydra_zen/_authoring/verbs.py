"""The verbs that are class methods of `DefaultBuilds`, as functions."""

from __future__ import annotations

from hydra_zen._authoring.builds_fn import DefaultBuilds

__all__ = ["builds", "just", "kwargs_of", "make_config"]

builds = DefaultBuilds.builds
just = DefaultBuilds.just
kwargs_of = DefaultBuilds.kwargs_of
make_config = DefaultBuilds.make_config
