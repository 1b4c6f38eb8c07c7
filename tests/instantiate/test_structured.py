"""Dataclasses become what OmegaConf makes of them."""

import dataclasses
import os
from typing import Any, List, Optional, Union

import pytest
from differential.config_trees import referring_roots, roots, tame_roots
from differential.observed import observe
from hydra.utils import instantiate as hydra_instantiate
from hypothesis import HealthCheck, given, settings
from omegaconf import MISSING, OmegaConf
from omegaconf.errors import ConfigKeyError

from hydra_zen import builds, instantiate, make_config
from hydra_zen._instantiate import mirror
from hydra_zen._instantiate.mirror import structured


@pytest.mark.slow
@pytest.mark.parametrize("configs", [roots, tame_roots, referring_roots()], ids=["any", "tame", "referring"])
def test_generated_dataclasses(configs):
    @settings(
        max_examples=int(os.environ.get("DIFFERENTIAL_EXAMPLES", "40")),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(configs)
    def compare(config):
        if hasattr(config, "__dataclass_fields__"):
            expected = observe(lambda: OmegaConf.structured(config))
            assert observe(lambda: structured(config)) == expected

    compare()


@dataclasses.dataclass
class Typed:
    a: int = MISSING
    b: Optional[float] = 1
    c: str = "${a}"
    d: List[int] = dataclasses.field(default_factory=lambda: [1])  # noqa: UP006
    e: Union[int, str] = 1  # noqa: UP007
    f: Any = "${oc.env:HOME}"
    g: Any = dataclasses.field(default_factory=lambda: [1, {"k": ("${a}", "???")}])


@dataclasses.dataclass(frozen=True)
class Frozen:
    a: int = 1
    b: Any = dataclasses.field(default_factory=dict)


@pytest.mark.parametrize(
    "config",
    [
        make_config(a=1, b="${a}", c="???", d="${.a}", e=[1, "${a}"]),
        make_config("a", b=builds(dict, x="${b}"), c=Frozen()),
        Frozen,
        Frozen(b={"k": 1}),
        Typed,
        Typed(a=3),
        make_config(a="${"),
        make_config(a="x${b}y"),
        make_config(a=None, hydra_defaults=["_self_"]),
    ],
)
def test_configs_with_everything(config):
    assert observe(lambda: structured(config)) == observe(lambda: OmegaConf.structured(config))


def test_plain_configs_are_made_here(monkeypatch):
    monkeypatch.setattr(mirror.OmegaConf, "structured", None)

    assert structured(make_config(a=1, b="${a}", c=[1, {"k": 2}], d=builds(dict, x="???"))).b == 1


def test_a_config_without_a_target_takes_new_names_and_a_nested_one_does_not():
    """The mypy plugin and the gate say the same."""
    assert instantiate(make_config(seed=3), sede=4) == {"seed": 3, "sede": 4}
    assert hydra_instantiate(make_config(seed=3), sede=4) == {"seed": 3, "sede": 4}
    for made in (instantiate, hydra_instantiate):
        with pytest.raises(ConfigKeyError, match="sede"):
            made(make_config(inner=make_config(seed=3)), inner={"sede": 4})
