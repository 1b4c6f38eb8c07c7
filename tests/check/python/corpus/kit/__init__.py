"""A package whose builders and targets others import from its root."""

from hydra_zen import ZenStore, make_custom_builds_fn
from hydra_zen import builds as build_config

from .parts import Encoder, Head, Optim, Pipeline, train_loop

fbuilds = make_custom_builds_fn(populate_full_signature=True)
pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
EncoderConf = fbuilds(Encoder, width=8)
kit_store = ZenStore(name="kit")

__all__ = ["Encoder", "EncoderConf", "Head", "Optim", "Pipeline", "build_config", "fbuilds", "kit_store", "pbuilds", "train_loop"]
