"""What tasks have built of their configs: nothing is missing in the fields that they ask for."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import MISSING, builds, launch, make_config, zen
from hydra_zen.experimental import hydra_run


class Model:
    def __init__(self, width: int, depth: int = 1) -> None: ...


def train(net: Any, seed: int = 1) -> None: ...
def seeded(seed: int) -> None: ...
def optional(net: Any = None) -> None: ...
def whole(zen_cfg: Any) -> None: ...
def converting(function: Any) -> Any: ...


Unset = make_config(net=builds(Model, width=MISSING), seed=1)
Short = make_config(net=builds(Model), seed=1)


@dataclass
class Plan:
    net: Any = builds(Model, depth=2)
    seed: int = 1


launch(Unset, zen(train))  # E: "net.width"
launch(Unset, zen(train), ["net.width=1"])
launch(Unset, zen(train), ["net.depth=1"])  # E: "net.width"
launch(Unset, zen(train), net={"width": 1})
launch(Unset, zen(train), ["net=null"])
launch(Unset, zen(seeded))
launch(Unset, zen(whole))
launch(Unset, zen(optional))  # E: "net.width"
launch(Short, zen(train))  # E: Missing positional argument "width" in call to "Model"; "net.width" has no value
launch(Short, zen(train), ["+net.width=1"])
launch(Short, zen(train, instantiation_wrapper=converting))
launch(Short, zen(train, exclude="net"))
launch(Short, zen(seeded, pre_call=zen(optional)))  # E: "net.width"
launch(Short, zen(train, pre_call=lambda cfg: None))
launch(Short, train)
hydra_run(Short, zen(train))  # E: "net.width"
zen(train)(Short)  # E: "net.width"
zen(train).validate(Short)
zen(train)(Plan)  # E: "net.width"
zen(train)(Plan())  # E: "net.width"
launch(make_config(net=builds(Model, zen_partial=True)), zen(train))
launch(make_config(net=[builds(Model)]), zen(train))  # E: "net.0.width"
launch(make_config(net={"a": builds(Model)}), zen(train))  # E: "net.a.width"
launch(make_config(net={"a": MISSING}), zen(train))  # E: Missing value for "net.a"
launch(make_config(net=make_config(a=MISSING)), zen(train))  # E: "net.a"
launch(make_config(net=MISSING), zen(train))  # E: Field "net" of the config has no value, and the task requires it
launch(make_config(net=builds(Model, hydra_defaults=["_self_"])), zen(train))
launch(make_config(net=builds(Model), hydra_defaults=["_self_", {"net": "large"}]), zen(train))
launch(Short, zen(train), ["net=large"])
