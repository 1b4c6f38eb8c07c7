"""The type of the partials that Hydra makes."""

from __future__ import annotations

from typing import Final

#: Full name of the subclass of `functools.partial` that newer releases of Hydra instantiate partial configs to.
HYDRA_PARTIAL: Final = "hydra._internal.target_policy._DeferredTarget"
