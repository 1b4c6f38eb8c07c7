"""Builders of the project's own."""

from hydra_zen import BuildsFn, make_custom_builds_fn
from hydra_zen.typing import SupportedPrimitive

builds_full = make_custom_builds_fn(populate_full_signature=True)
builds_partial = make_custom_builds_fn(zen_partial=True)


class OurBuilds(BuildsFn[SupportedPrimitive]):
    """A `builds` with conversions of its own."""


our_builds = OurBuilds.builds
