"""Interpolations in configs that are instantiated or run."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hydra_zen import (
    builds,
    hydrated_dataclass,
    instantiate,
    interp,
    launch,
    make_config,
    make_custom_builds_fn,
    strict,
    value_of,
)
from hydra_zen.experimental import hydra_run
from hydra_zen.third_party.pydantic import pydantic_parser


class Optimizer:
    def __init__(self, lr: float = 0.1, steps: int = 1, name: str = "x") -> None: ...


class Model:
    def __init__(self, optim: Optimizer, size: int = 1, folder: Path = Path()) -> None: ...


def task(cfg: Any) -> None: ...
def many(sizes: list[int], table: dict[str, Any]) -> None: ...


parsing_builds = make_custom_builds_fn(zen_wrappers=pydantic_parser)
OptimConf = builds(Optimizer, populate_full_signature=True)

# --- keys -------------------------------------------------------------------------------------------------------------
Fine = make_config(
    lr=0.1,
    name="run",
    optim=builds(Optimizer, lr="${lr}", steps="${..size}", name="${name}-${oc.env:USER}"),
    size=3,
    model=builds(Model, optim="${optim}", size="${optim.steps}"),
    again=builds(Model, optim=builds(Optimizer, lr="${...lr}", name="${.lr}${..size}"), size=1),
    items=["${lr}", {"a": "${optim.lr}", "b": "${.a}"}],
)
instantiate(Fine)
launch(Fine, task)
launch(Fine, task, ["optim.lr=2", "+optim.momentum=1"])

Lost = make_config(
    lr=0.1,
    one=builds(Optimizer, lr="${lrr}"),  # E: "${lrr}" leads nowhere: the config has no field "lrr"; did you mean "lr"?
    two=builds(Optimizer, lr="${.lrr}"),  # E: "${.lrr}" leads nowhere: "two" has no field "lrr"; did you mean "lr"?
    three=builds(Optimizer, lr="${one.lrr}"),  # E: "${one.lrr}" leads nowhere: "one" has no field "lrr"; did you mean "lr"?
    four=builds(Optimizer, lr="${....lr}"),  # E: "${....lr}" leads above the root of the config
    five=["${lrr}"],  # E: "${lrr}" leads nowhere
    six={"a": "${lrr}"},  # E: "${lrr}" leads nowhere
    seven=builds(Optimizer, name="a ${lrr} b"),  # E: "${lrr}" leads nowhere
    eight=builds(Optimizer, "${lrr}"),  # E: "${lrr}" leads nowhere
    nine=builds(Model, optim=builds(Optimizer, lr="${lrr}")),  # E: "${lrr}" leads nowhere
    ten="${oc.env:${lrr}}",  # E: "${lrr}" leads nowhere
)
instantiate(Lost)
launch(Lost, task)

Part = builds(Optimizer, lr="${lr}")
NeverRoot = builds(Optimizer, lr="${lr}", steps="${..count}")
Whole = make_config(lr=0.1, count=3, part=NeverRoot)
instantiate(Whole)
instantiate(builds(Optimizer, lr="${nope}"))  # E: "${nope}" leads nowhere: the config has no field "nope"
hydra_run(make_config(a=1, b="${c}"), task)  # E: "${c}" leads nowhere: the config has no field "c"
hydra_run(make_config(a=1, b="${c}"), task, ["+c=1"])
hydra_run(make_config(a=1, b="${c}"), task, ["b=1"])
hydra_run(make_config(a=1, b="${c}"), task, ["+group=a"])
hydra_run(make_config(a=1, b="${hydra:job.num}${hydra.job.num}${oc.select:c,1}"), task)
hydra_run(make_config(a=1, b="\\${c}"), task)


Overridden = make_config(
    optim=OptimConf,
    lr="${optim.lrr}",  # E: "${optim.lrr}" leads nowhere: "optim" has no field "lrr"; did you mean "lr"?
    momentum="${optim.momentum}",
    table={"low": 1},
    low="${table.low}",
    high="${table.high}",  # E: "${table.high}" leads nowhere: "table" has no field "high"
)
launch(Overridden, task, ["optim.lr=2", "+optim.momentum=1"])


Portable = make_config(
    lr=0.1,
    one=builds(Optimizer, lr=interp("${lrr}", float)),  # E: "${lrr}" leads nowhere
    two=value_of(builds(Optimizer, lr="${lrr}")),  # E: "${lrr}" leads nowhere
    three=strict(Optimizer)(interp("${lrr}", float)),  # E: "${lrr}" leads nowhere
    four=strict(Optimizer)(lr=interp("${lrr}", float)),  # E: "${lrr}" leads nowhere
    five=strict(Optimizer)(lr=interp("${lr}", float)),
)
instantiate(Portable)


# --- types ------------------------------------------------------------------------------------------------------------
Types = make_config(
    lr=0.1,
    steps=2,
    name="run",
    none=None,
    optim=OptimConf,
    one=builds(Optimizer, lr="${steps}", steps="${steps}", name="${name}"),
    two=builds(Optimizer, steps="${lr}"),  # E: "${lr}" gives "float"; "two.steps" expects "int"
    three=builds(Optimizer, steps="${.lr}", lr=0.5),  # E: "${.lr}" gives "float"; "three.steps" expects "int"
    four=builds(Optimizer, lr="${name}"),  # E: "${name}" gives "str"; "four.lr" expects "float"
    five=builds(Model, optim="${model}"),  # E: "${model}" gives "Model"; "five.optim" expects "Optimizer"
    six=builds(Model, optim="${optim}", size="${none}"),
    seven=builds(Model, optim="${optim.lr}"),  # E: "${optim.lr}" gives "float"; "seven.optim" expects "Optimizer"
    eight=builds(Model, optim="${optim}", size="${optim.steps}"),
    nine=builds(Optimizer, name="${lr}-${steps}"),
    model=builds(Model, optim=OptimConf, size=1),
)
instantiate(Types)


ByPosition = make_config(
    lr=0.1,
    name="run",
    one=builds(Optimizer, "${lr}", 2, "${name}"),
    two=builds(Optimizer, "${name}"),  # E: "${name}" gives "str"; "two._args_.0" expects "float"
    three=builds(Optimizer, 0.1, "${lr}"),  # E: "${lr}" gives "float"; "three._args_.1" expects "int"
    four=strict(Optimizer)(interp("${name}", float)),  # E: "${name}" gives "str"; "four._args_.0" expects "float"
    five=builds(many, ["${lr}"], {"a": "${name}"}),
    six=builds(Optimizer, "${name}", zen_wrappers=pydantic_parser),
    seven=builds(Optimizer, lr="${name}", zen_wrappers=[pydantic_parser]),
    eight=parsing_builds(Optimizer, "${name}", name="${lr}"),
    nine=builds(Model, "${one}", builds(Optimizer, "${name}")),  # E: "${name}" gives "str"; "nine._args_.1._args_.0" expects "float"
)
instantiate(ByPosition)
instantiate(builds(Model, optim=builds(Optimizer, lr="${nowhere}"), hydra_recursive=False))
instantiate(builds(many, sizes=[1], table={}, zen_meta={"a": "${b}", "b": "${sizes}"}))
instantiate(builds(many, sizes=[1], table={}, zen_meta={"a": "${c}"}))  # E: "${c}" leads nowhere: the config has no field "c"


# --- dataclasses ------------------------------------------------------------------------------------------------------
@dataclass
class Plan:
    epochs: int = 1
    optim: Any = builds(Optimizer, lr="${epochs}")
    first: Any = "${epochs}"
    second: Any = "${epoch}"  # E: "${epoch}" leads nowhere: the config has no field "epoch"; did you mean "epochs"?
    third: Any = field(default="${epoch}")  # E: "${epoch}" leads nowhere


@hydrated_dataclass(Optimizer)
class Hydrated:
    lr: float = 0.1
    name: str = "${nam}"  # E: "${nam}" leads nowhere: the config has no field "nam"; did you mean "name"?


@hydrated_dataclass(Optimizer, zen_meta={"note": "${lrr}"})  # E: "${lrr}" leads nowhere: the config has no field "lrr"
class Noted:
    lr: float = 0.1


launch(Plan, task)
instantiate(Hydrated)
instantiate(Noted)


# --- constructors -----------------------------------------------------------------------------------------------------
Given = builds(Optimizer, lr="${nope}", steps=1)
instantiate(Given(lr=1.0))
Other = builds(Optimizer, lr=1.0, steps=1)
instantiate(Other(lr="${step}"))  # E: "${step}" leads nowhere: the config has no field "step"; did you mean "steps"?
instantiate(Other(lr="${steps}"))


def inside(cfg: Any) -> None:
    local = make_config(a=1, b="${aa}")  # E: "${aa}" leads nowhere: the config has no field "aa"; did you mean "a"?
    instantiate(local)
    twice = make_config(a="${b}")
    twice = make_config(b=1, a="${b}")
    instantiate(twice)
    instantiate(cfg)


# --- bases ------------------------------------------------------------------------------------------------------------
Base = make_config(lr=0.1, part=builds(Optimizer, lr="${..lr}"))
instantiate(make_config(steps=1, bases=(Base,)))
