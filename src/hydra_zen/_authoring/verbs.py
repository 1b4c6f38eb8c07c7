"""The verbs that are class methods of `DefaultBuilds`, as functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hydra_zen._authoring.builds_fn import DefaultBuilds

if TYPE_CHECKING:
    from hydra_zen._authoring.overloads import StdBuilds
    from hydra_zen._authoring.verb_overloads import JustFn, KwargsOfFn, MakeConfigFn
    from hydra_zen._base.value_types import JustValue, SupportedPrimitive

__all__ = ["builds", "just", "kwargs_of", "make_config"]

builds: StdBuilds[SupportedPrimitive] = DefaultBuilds.builds
just: JustFn[JustValue] = DefaultBuilds.just
kwargs_of: KwargsOfFn[SupportedPrimitive] = DefaultBuilds.kwargs_of
make_config: MakeConfigFn[SupportedPrimitive] = DefaultBuilds.make_config
