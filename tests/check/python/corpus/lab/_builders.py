from hydra_zen import BuildsFn, make_custom_builds_fn
from hydra_zen.typing import CustomConfigType

__all__ = ["Ours", "mk", "strictly"]


class Ours(BuildsFn[CustomConfigType[int]]): ...


mk = Ours.builds
strictly = make_custom_builds_fn(populate_full_signature=True, hydra_convert="all")
