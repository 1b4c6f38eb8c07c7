"""What is missing where a config is instantiated: in nested configs, in containers, by position, in bodies of classes."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import (
    MISSING,
    builds,
    hydrated_dataclass,
    instantiate,
    kwargs_of,
    launch,
    make_config,
    make_custom_builds_fn,
    mutable_value,
    zen,
)
from hydra_zen import ZenField as zf


class Net:
    def __init__(self, width: int, depth: int = 1) -> None: ...


class Trainer:
    def __init__(self, net: Any = None, nets: Any = None) -> None: ...


class Box:
    def __init__(self, left: int, /, right: int, *, top: int) -> None: ...


def area(width: int, height: int = 1) -> int:
    return width * height


def given_width(function: Any) -> Any:
    return lambda **given: function(**{"width": 1, **given})


def other_width(trainer: Any) -> Any: ...


# --- nested configs ---------------------------------------------------------------------------------------------------
instantiate(builds(Trainer, net=builds(Net)))  # E: Missing positional argument "width" in call to "Net"; "net.width" has no value
instantiate(builds(Trainer, net=builds(Net, depth=2)))  # E: Missing positional argument "width" in call to "Net"; "net.width" has
instantiate(builds(Trainer, net=builds(Net, width=MISSING)))  # E: Missing named argument "width" for "Net"; "net.width" has no value
instantiate(builds(Trainer, net=builds(Net, populate_full_signature=True)))  # E: "net.width" has no value
instantiate(builds(Trainer, net=builds(Trainer, net=builds(Net))))  # E: "net.net.width" has no value
instantiate(builds(Trainer, net=builds(Box)))  # E: Missing positional argument "right" in call to "Box"; "net.right" has no value
instantiate(builds(Trainer, net=builds(Box, 1)))  # E: Missing positional argument "right" in call to "Box"; "net.right" has no value
instantiate(builds(Trainer, net=builds(Net, 1)))
instantiate(builds(Trainer, net=builds(Net, width="${..depth}"), zen_meta={"depth": 1}))
instantiate(builds(Trainer, net=builds(Net), hydra_recursive=False))
instantiate(builds(Trainer, net=builds(Net, width=MISSING), hydra_recursive=False))
instantiate(builds(Trainer, net=builds(Net, zen_partial=True)))
instantiate(builds(Trainer, net=builds(Net, width=MISSING, zen_partial=True)))
instantiate(builds(Trainer, net=builds(Net), zen_partial=True))  # E: "net.width" has no value
instantiate(builds(Trainer, net=builds(Net, zen_wrappers=given_width)))
instantiate(builds(Trainer, net=builds(Trainer, net=builds(Net), hydra_recursive=False)))
instantiate(builds(Trainer, net=builds(Net, hydra_defaults=["_self_", {"width": "small"}])))
instantiate(builds(Trainer, zen_meta={"net": builds(Net)}))  # E: "net.width" has no value
instantiate(builds(Trainer, builds_bases=(builds(Trainer, net=builds(Net)),)))  # E: "net.width" has no value
instantiate(builds(Trainer, net=None, builds_bases=(builds(Trainer, net=builds(Net)),)))
instantiate(builds(builds(Trainer, net=builds(Net)), net=builds(Net, 1)))
flag = bool(area(1))
instantiate(builds(Trainer, net=builds(Net), hydra_recursive=flag))
instantiate(builds(Trainer, net=builds(Net) if flag else builds(Net, 1)))


# --- containers -------------------------------------------------------------------------------------------------------
instantiate(builds(Trainer, nets=[builds(Net, 1), builds(Net)]))  # E: "nets.1.width" has no value
instantiate(builds(Trainer, nets=(builds(Net),)))  # E: "nets.0.width" has no value
instantiate(builds(Trainer, nets={"a": builds(Net, 1), "b": [builds(Net)]}))  # E: "nets.b.0.width" has no value
instantiate(builds(Trainer, None, [builds(Net)]))  # E: "_args_.1.0.width" has no value
instantiate(builds(Trainer, builds(Net)))  # E: "_args_.0.width" has no value
instantiate(builds(Trainer, nets=[MISSING, 1]))  # E: Missing value for "nets.0"
instantiate(builds(Trainer, nets=[MISSING, 1], hydra_recursive=False))
instantiate(builds(Trainer, nets=[builds(Net)], hydra_recursive=False))
instantiate(builds(Trainer, nets={"_target_": "builtins.dict", "_recursive_": False, "a": builds(Net)}))
spare = {"a": builds(Net, 1)}
instantiate(builds(Trainer, nets={"a": builds(Net), **spare}))
instantiate([builds(Net)])  # E: Missing positional argument "width" in call to "Net"; "0.width" has no value
instantiate({"a": builds(Net)})  # E: "a.width" has no value
instantiate([builds(Net, 1)])


# --- MISSING ----------------------------------------------------------------------------------------------------------
instantiate(builds(area, MISSING))  # E: Missing positional argument 1 in call to "area"
instantiate(builds(area, 1, "???"))  # E: Missing positional argument 2 in call to "area"
instantiate(builds(area, MISSING, zen_partial=True))  # E: Missing positional argument 1 in call to "area"
instantiate(builds(area, width=1, height=MISSING))  # E: Missing named argument "height" for "area"
instantiate(builds(area, width=1, height=MISSING), height=1)
instantiate(builds(area, width=MISSING, zen_partial=True))
instantiate(builds(area, width=MISSING, zen_wrappers=given_width))  # E: Missing named argument "width" for "area"
instantiate(builds(area, 1, zen_meta={"seed": MISSING}))  # E: Missing named argument "seed" for "area"
instantiate(builds(area, 1, zen_meta={"seed": MISSING}), seed=2)
instantiate(kwargs_of(area, width=MISSING))  # E: Missing named argument "width"
instantiate(kwargs_of(area, width=1))


# --- overrides --------------------------------------------------------------------------------------------------------
Nested = builds(Trainer, net=builds(Net, width=MISSING), nets={"a": builds(Net, width=MISSING)})
instantiate(Nested, net={"width": 1}, nets={"a": {"width": 1}})
instantiate(Nested, net={"width": 1}, nets={})  # E: "nets.a.width" has no value
instantiate(Nested, net={"depth": 1}, nets=None)  # E: no field "depth"
instantiate(Nested, net=None, nets=None)
instantiate(Nested, **{"net": {"width": 1}, "nets": None})
instantiate(builds(Trainer), net=builds(Net))  # E: "net.width" has no value
instantiate(builds(Trainer), net=builds(Net, 1))
instantiate(builds(Trainer, nets=None), nets=[builds(Net)])  # E: "nets.0.width" has no value
instantiate(builds(Trainer, hydra_recursive=False), net=builds(Net))
launch(Nested, instantiate)  # E: "net.width" has no value
launch(Nested, instantiate, ["net.width=1", "nets.a.width=1"])
launch(Nested, instantiate, ["net.width=1", "nets.a.depth=1"])  # E: "nets.a.width" has no value
launch(Nested, instantiate, {"net": {"width": 1}, "nets": None})
launch(Nested, instantiate, ["+experiment=first"])
launch(make_config(net=builds(Net), hydra_defaults=["_self_", {"net": "small"}]), instantiate)


# --- configs without a target -----------------------------------------------------------------------------------------
instantiate(make_config("steps"))  # E: Missing value for "steps"
instantiate(make_config(steps=MISSING))  # E: Missing value for "steps"
instantiate(make_config("steps"), steps=1)
instantiate(make_config(steps=zf(int, MISSING)))  # E: Missing value for "steps"
instantiate(make_config(steps=zf(int)))  # E: Missing value for "steps"
instantiate(make_config(net=builds(Net)))  # E: Missing positional argument "width" in call to "Net"; "net.width" has no value
instantiate(make_config(nets=[builds(Net)]))  # E: "nets.0.width" has no value
instantiate(make_config(net=builds(Net), hydra_recursive=False))  # E: "net.width" has no value
instantiate(make_config(trainer=builds(Trainer, net=builds(Net)), hydra_recursive=False))
instantiate(make_config(part=make_config("steps")))  # E: Missing value for "part.steps"
instantiate(make_config(part=make_config("steps")), part={"steps": 1})
instantiate(make_config(bases=(make_config(net=builds(Net)),)))  # E: "net.width" has no value
instantiate(make_config(net=1, bases=(make_config(net=builds(Net)),)))


# --- classes ----------------------------------------------------------------------------------------------------------
@dataclass
class Plan:
    steps: int
    seed: int = MISSING
    net: Any = builds(Net)
    nets: Any = mutable_value([builds(Net)])
    later: Any = field(default_factory=lambda: builds(Net))


@dataclass
class Filled(Plan):
    steps: int = 1
    seed: int = 2
    net: Any = builds(Net, 1)
    nets: Any = None


@dataclass
class Outer:
    plan: Any = Filled
    part: Filled = field(default_factory=Filled)


instantiate(Plan)  # E: Missing value for "steps"
instantiate(Plan, steps=1)  # E: Missing value for "seed"
instantiate(Plan, steps=1, seed=1)  # E: "net.width" has no value
instantiate(Plan, steps=1, seed=1, net=None)  # E: "nets.0.width" has no value
instantiate(Plan, steps=1, seed=1, net=None, nets=None)
instantiate(Plan(steps=1, seed=1))  # E: "net.width" has no value
instantiate(Plan(steps=1, seed=1, net=None, nets=None))
instantiate(Plan(steps=1, seed=1, net=builds(Net), nets=None))  # E: "net.width" has no value
plan = Plan(steps=1)
plan.seed, plan.net, plan.nets = 1, None, None
instantiate(plan)
instantiate(Filled)
instantiate(Outer)


@hydrated_dataclass(Net)
class NetConf:
    width: int = MISSING


@hydrated_dataclass(Net)
class BareConf:
    width: int


@dataclass
class WideConf(BareConf):
    width: int = 3


@hydrated_dataclass(Net)
class SizedConf(NetConf):
    width: int = 3


@hydrated_dataclass(Trainer)
class TrainerConf:
    net: Any = NetConf
    nets: list[Any] = mutable_value([NetConf])


@hydrated_dataclass(Trainer, hydra_recursive=False)
class LeavingConf:
    net: Any = builds(Net)


@hydrated_dataclass(Trainer)
class HandLeavingConf:
    net: Any = builds(Net)
    _recursive_: bool = False


@hydrated_dataclass(Net, zen_partial=True)
class PartialConf:
    width: int = MISSING


instantiate(NetConf)  # E: Missing named argument "width" for "Net"
instantiate(NetConf())  # E: Missing named argument "width" for "Net"
instantiate(NetConf, width=1)
instantiate(NetConf(width=1))
instantiate(BareConf)  # E: Missing named argument "width" for "Net"
instantiate(BareConf, width=1)
instantiate(WideConf)
instantiate(SizedConf)
instantiate(TrainerConf)  # E: Missing named argument "width" for "Net"; "net.width" has no value
instantiate(TrainerConf, net={"width": 1})  # E: "nets.0.width" has no value
instantiate(TrainerConf(net=SizedConf, nets=[]))
instantiate(LeavingConf)
instantiate(HandLeavingConf)
instantiate(PartialConf)
conf = NetConf()
conf.width = 1
instantiate(conf)
launch(NetConf, instantiate)  # E: Missing named argument "width" for "Net"
launch(NetConf, instantiate, ["width=1"])


# --- instances --------------------------------------------------------------------------------------------------------
Whole = builds(Trainer, net=builds(Net, width=MISSING))
instantiate(Whole())  # E: "net.width" has no value
instantiate(Whole(net=builds(Net, width=1)))
instantiate(Whole(net=builds(Net)))  # E: "net.width" has no value
instantiate(Whole(net=MISSING))  # E: Missing value for "net"
instantiate(Whole(net=MISSING), net=None)
whole = Whole()
whole.net = None
instantiate(whole)
instantiate(builds(area, width=MISSING)())  # E: Missing named argument "width" for "area"
partial_builds = make_custom_builds_fn(zen_partial=True)
instantiate(builds(Trainer, net=partial_builds(Net)))


# --- tasks ------------------------------------------------------------------------------------------------------------
def task(seed: int, net: Any = None) -> None: ...


zen(task)(make_config(seed=MISSING))  # E: Field "seed" of the config has no value, and the task requires it
zen(task)(make_config(seed=1))
launch(make_config(seed=MISSING), zen(task))  # E: Field "seed" of the config has no value
launch(make_config(seed=MISSING), zen(task), ["seed=1"])
