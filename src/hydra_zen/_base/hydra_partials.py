"""The types of the partials that configs are instantiated to, by name: nothing is imported for them."""

from __future__ import annotations

from typing import Final

#: Full name of the subclass of `functools.partial` that newer releases of Hydra instantiate partial configs to.
HYDRA_PARTIAL: Final = "hydra._internal.target_policy._DeferredTarget"
#: Full name of the subclass of that one which remembers the answers of Hydra's policy.
POLICED_PARTIAL: Final = "hydra_zen._base.hydra_policed_partials.PolicedPartial"
