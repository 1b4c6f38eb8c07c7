"""Overrides of jobs against the fields of their config."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Literal, Optional, Union

from hydra_zen import MISSING, builds, hydra_list, instantiate, launch, make_config, multirun, zen
from hydra_zen.experimental import hydra_multirun, hydra_run


class Mode(Enum):
    fast = 1
    slow = 2


class Optimizer:
    def __init__(self, lr: float = 0.1, steps: int = 1, name: str = "x", nesterov: bool = False) -> None: ...


class Model:
    def __init__(
        self,
        optim: Optimizer,
        mode: Mode = Mode.fast,
        kind: Literal["a", "b"] = "a",
        folder: Path = Path(),
        sizes: list[int] = [],  # noqa: B006
        shape: tuple[int, int] = (1, 2),
        table: dict[str, float] = {},  # noqa: B006
        width: Optional[int] = None,
        act: Callable[[float], float] = abs,
        rate: Union[int, str] = 1,
        anything: Any = None,
    ) -> None: ...


@dataclass
class Plan:
    epochs: int = 1
    tags: list[str] = field(default_factory=list)


OptimConf = builds(Optimizer, populate_full_signature=True)
Conf = builds(Model, optim=OptimConf, populate_full_signature=True)
Top = make_config(model=Conf, seed=1, name="run", x=None)


def task(cfg: Any) -> None: ...


# --- keys -------------------------------------------------------------------------------------------------------------
launch(Top, task, ["model.optim.lr=0.2"])
launch(Top, task, ["model.optim.lrr=0.2"])  # E: "model.optim" has no field "lrr"; did you mean "lr"?
launch(Top, task, ["modle.optim.lr=0.2"])  # E: The config has no field "modle"; did you mean "model"?
launch(Top, task, ["sede=2"])  # E: The config has no field "sede"; did you mean "seed"?
launch(Top, task, ["colour=red"])  # E: The config has no field "colour"; to add it, write "+colour"
launch(Top, task, ["+colour=red"])
launch(Top, task, ["+model.colour=red"])
launch(Top, task, ["++colour=1", "colour=2"])
launch(Top, task, ["+colour=1", "colour=2"])
launch(Top, task, ["~seed"])
launch(Top, task, ["~sede"])  # E: The config has no field "sede"; did you mean "seed"?
launch(Top, task, ["model.optim.lr.x=1"])  # E: "model.optim.lr" has no field "x"
launch(Top, task, {"model.optim.lr": 0.2})
launch(Top, task, {"model.optim.lrr": 0.2})  # E: "model.optim" has no field "lrr"; did you mean "lr"?
launch(Top, task, {"+colour": "red"})
launch(Top, task, seed=2)
launch(Top, task, sede=2)  # E: The config has no field "sede"; did you mean "seed"?
launch(Top, task, **{"model.optim.lr": 0.2})
launch(Top, task, **{"model.optim.lrr": 0.2})  # E: "model.optim" has no field "lrr"; did you mean "lr"?
launch(Top, task, None, seed=2)
launch(Top, task, overrides=["seed=2"], version_base="1.3")
launch(Top, task, overrides=["sed=2"], version_base="1.3")  # E: The config has no field "sed"; did you mean "seed"?
launch(
    Top,
    task,
    [
        "seed=1",
        "modl.optim.lr=1",  # E: The config has no field "modl"; did you mean "model"?
        "name=x",
    ],
)
launch(OptimConf, task, ["lr=1"])
launch(OptimConf, task, ["lrr=1"])  # E: The config has no field "lrr"; did you mean "lr"?
launch(OptimConf(lr=1.0), task, ["lrr=1"])  # E: The config has no field "lrr"; did you mean "lr"?
launch(builds(Optimizer, lr=1.0), task, ["steps=1"])  # E: The config has no field "steps"; to add it, write "+steps"
launch(builds(Optimizer, lr=1.0), task, ["+steps=1"])
launch(Top, task, ["model.optim={lr: 1}"])
launch(Top, task, ["model.optim={lrr: 1}"])  # E: "model.optim" has no field "lrr"; did you mean "lr"?
launch(Top, task, {"model.optim": {"lr": 1}})
launch(Top, task, {"model.optim": {"lrr": 1}})  # E: "model.optim" has no field "lrr"; did you mean "lr"?
launch(Top, task, {"+model.optim": {"momentum": 1}})
launch(Top, task, ["model.optim._target_=app.Other", "model.optim._partial_=true"])

# --- dicts and lists of configs ---------------------------------------------------------------------------------------
Deep = make_config(
    parts={"left": builds(Optimizer, lr=1.0), "right": [builds(Optimizer, steps=2), {"a": 1}]},
    model=builds(Model, optim=OptimConf, table={"low": 1.0}),
)
launch(Deep, task, ["parts.left.lr=2", "parts.right.0.steps=3", "parts.right.1.a=2", "model.table.low=2"])
launch(Deep, task, ["=2"])  # E: "=2" names no field
launch(Deep, task, ["parts.lef.lr=2"])  # E: "parts" has no field "lef"; did you mean "left"?
launch(Deep, task, ["parts.left.lrr=2"])  # E: "parts.left" has no field "lrr"; did you mean "lr"?
launch(Deep, task, ["parts.left.lr=fast"])  # E: "parts.left.lr" is given fast; expected "float"
launch(Deep, task, ["parts.right.0.step=3"])  # E: "parts.right.0" has no field "step"; did you mean "steps"?
launch(Deep, task, ["parts.right.1.b=3"])  # E: "parts.right.1" has no field "b"; to add it, write "+parts.right.1.b"
launch(Deep, task, ["model.table.lo=2"])  # E: "model.table" has no field "lo"; did you mean "low"?
launch(Deep, task, ["+model.table.high=2", "model.table.high=3"])
launch(Deep, task, ["+model.kind=b", "+model.width=3"])
launch(Deep, task, ["+model.kind=c"])  # E: "model.kind" is given c; expected "Literal['a', 'b']"
launch(Deep, task, {"+model.width": "x"})  # E: "model.width" is given x; expected "int | None"

# --- keywords of instantiate ------------------------------------------------------------------------------------------
instantiate(Top, seed=2, model={"optim": {"lr": 0.5}, "rate": 2})
instantiate(Top, sede=2)  # Hydra adds it
instantiate(Top, model={"optim": {"lrr": 0.5}})  # E: "model.optim" has no field "lrr"; did you mean "lr"?
instantiate(Deep, model={"optim": {"_target_": "app.Other", "x": 1}})
instantiate(Deep, model={"kind": "b"})  # E: "model" has no field "kind"

# --- values -----------------------------------------------------------------------------------------------------------
launch(Conf, task, ["optim.lr=1", "optim.steps=2", "optim.name=3", "optim.nesterov=yes"])
launch(Conf, task, ["optim.lr=fast"])  # E: "optim.lr" is given fast; expected "float"
launch(Conf, task, ["optim.lr=[1]"])  # E: "optim.lr" is given [1]; expected "float"
launch(Conf, task, ["optim.lr=null"])  # E: "optim.lr" is given null; expected "float"
launch(Conf, task, ["optim.steps=1.5"])  # E: "optim.steps" is given 1.5; expected "int"
launch(Conf, task, ["optim.steps='2'"])
launch(Conf, task, ["optim.steps='two'"])  # E: "optim.steps" is given 'two'; expected "int"
launch(Conf, task, ["optim.steps=true"])  # E: "optim.steps" is given true; expected "int"
launch(Conf, task, ["optim.nesterov=maybe"])  # E: "optim.nesterov" is given maybe; expected "bool"
launch(Conf, task, ["optim.name=[a]"])  # E: "optim.name" is given [a]; expected "str"
launch(Conf, task, ["optim.lr=${seed}", "optim.steps=???"])
launch(Conf, task, ["optim.lr=${oc.env:LR}"])
launch(Conf, task, ["mode=slow", "kind=b", "folder=a/b", "sizes=[1,2]", "shape=[1,2]", "table={a: 1}", "width=null"])
launch(Conf, task, ["mode=Mode.slow", "mode=2", "rate=x", "rate=2", "anything=[1]", "width=3"])
launch(Conf, task, ["mode=slwo"])  # E: "mode" is given slwo; expected "Mode"
launch(Conf, task, ["kind=c"])  # E: "kind" is given c; expected "Literal['a', 'b']"
launch(Conf, task, ["folder=[a]"])  # E: "folder" is given [a]; expected "Path"
launch(Conf, task, ["sizes=3"])  # E: "sizes" is given 3; expected "list[int]"
launch(Conf, task, ["sizes=[a]"])  # E: "sizes" is given [a]; expected "list[int]"
launch(Conf, task, ["sizes.0=3"])
launch(Conf, task, ["shape=[1,2,3]"])  # E: "shape" is given [1, 2, 3]; expected "tuple[int, int]"
launch(Conf, task, ["table={a: x}"])  # E: "table" is given {a: x}; expected "dict[str, float]"
launch(Conf, task, ["table.a=1"])
launch(Conf, task, ["table.a=x"])  # E: "table.a" is given x; expected "float"
launch(Conf, task, ["width=x"])  # E: "width" is given x; expected "int | None"
launch(Conf, task, ["act=abs"])  # E: "act" is given abs; expected
launch(Conf, task, ["act={_target_: hydra_zen.funcs.get_obj, path: builtins.abs}"])
launch(Conf, task, ["optim=adam"])  # E: "optim" is given adam; expected "Optimizer"
launch(Conf, task, ["optim=null"])
launch(Conf, task, {"optim.lr": 1})
launch(Conf, task, {"optim.lr": "1"})
launch(Conf, task, {"optim.lr": "fast"})  # E: "optim.lr" is given fast; expected "float"
launch(Conf, task, {"optim.lr": [1]})  # E: "optim.lr" is given [1]; expected "float"
launch(Conf, task, {"sizes": hydra_list([1, 2])})
launch(Conf, task, {"sizes": hydra_list(["a"])})  # E: "sizes" is given ['a']; expected "list[int]"
launch(Conf, task, kind="b")
launch(Conf, task, kind="c")  # E: "kind" is given c; expected "Literal['a', 'b']"
launch(Conf, task, {"optim": {"lr": "fast"}})  # E: "optim.lr" is given 'fast'; expected "float"
launch(Conf, task, {"optim.name": "a,b", "optim.steps": "3"})
launch(Conf, task, ["anything.a.b=1"])


def inside(number: int, ratio: float, text: str, value: Any) -> None:
    launch(Conf, task, {"optim.lr": number, "optim.steps": number, "optim.name": text, "kind": text, "width": value})
    launch(Conf, task, {"optim.steps": ratio})  # E: "optim.steps" is given 0.5; expected "int"
    launch(Conf, task, [f"optim.lrr={ratio}"])
    launch(Conf, task, value)
    launch(Conf, task, **value)
    launch(value, task, ["anything=1"])
    launch(Conf, task, [text, "optim.lrrr=1"])


# --- sweeps -----------------------------------------------------------------------------------------------------------
launch(Conf, task, ["optim.lr=1,2"], multirun=True)
launch(Conf, task, ["optim.lr=1,2"], True)
launch(Conf, task, ["optim.lr=1,2"])  # E: "optim.lr=1,2" is a sweep, and this call runs one job; give multirun=True
launch(Conf, task, ["optim.lr=choice(1,2)"])  # E: "optim.lr=choice(1,2)" is a sweep, and this call runs one job
launch(Conf, task, ["optim.steps=range(1,5)"])  # E: is a sweep
launch(Conf, task, ["optim.lr=1,fast"], multirun=True)  # E: "optim.lr" is given fast; expected "float"
launch(Conf, task, ["optim.lr=range(1,5)", "optim.lr=interval(0,1)", "optim.lr=tag(t, choice(1,2))"], multirun=True)
launch(Conf, task, ["optim.steps=range(1,5.5)"], multirun=True)  # E: "optim.steps" is given 0.0; expected "int"
launch(Conf, task, ["optim.steps=int(interval(1,5))", "optim.steps=sort(3,2,1)"], multirun=True)
launch(Conf, task, ["optim.lrr=1,2"], multirun=True)  # E: "optim" has no field "lrr"; did you mean "lr"?
launch(Conf, task, {"optim.lr": multirun([1, 2])}, multirun=True)
launch(Conf, task, {"optim.lr": multirun([1, 2])})  # E: is a sweep, and this call runs one job
launch(Conf, task, {"optim.lr": multirun([1, "fast"])}, multirun=True)  # E: "optim.lr" is given 'fast'; expected "float"
launch(Conf, task, {"optim.lr": "1,2"}, multirun=True)
launch(Conf, task, {"optim.name": "1,2"})
launch(Conf, task, ["hydra.job.name=a", "hydra/launcher=basic", "+hydra.x=1", "hydra.sweep.dir=a"])
launch(Conf, task, ["hydra.job.name=a,b"], multirun=True)  # E: sweeps over the config of Hydra
hydra_run(Conf, task, ["optim.lr=1"])
hydra_run(Conf, task, ["optim.lr=1,2"])  # E: "optim.lr=1,2" is a sweep, and this call runs one job
hydra_run(Conf, task, ["optim.lrr=1"])  # E: "optim" has no field "lrr"; did you mean "lr"?
hydra_run(Conf, instantiate, ["optim.lrr=1"])  # E: "optim" has no field "lrr"; did you mean "lr"?
hydra_multirun(Conf, task, ["optim.lr=1,2"])
hydra_multirun(Conf, task, ["optim.lr=1,fast"])  # E: "optim.lr" is given fast; expected "float"


def maybe(flag: bool) -> None:
    launch(Conf, task, ["optim.lr=1,2"], multirun=flag)
    launch(Conf, task, ["optim.lrr=1,2"], multirun=flag)  # E: "optim" has no field "lrr"; did you mean "lr"?


# --- what remains -----------------------------------------------------------------------------------------------------
Incomplete = builds(Model, mode=Mode.fast)
launch(Incomplete, instantiate)  # E: Missing positional argument "optim" in call to "Model"
launch(Incomplete, instantiate, ["+optim={_target_: app.Optimizer}"])
launch(Incomplete, instantiate, {"+optim": {"_target_": "app.Optimizer"}})
launch(Incomplete, instantiate, ["+group=a"])
launch(Incomplete, task)
launch(Conf, instantiate)
launch(builds(Model, zen_partial=True), instantiate)
launch(Conf, task, ["optim.lr=fast"], to_dictconfig=True)
launch(Conf, task, config_dir="conf")


# --- groups, and the grammar ------------------------------------------------------------------------------------------
Grouped = make_config(hydra_defaults=["_self_", {"optim": "adam"}], optim=None, seed=1)
launch(Grouped, task, ["optim=sgd", "optim.lr=1", "db@x=1", "anything=1"])
launch(Top, task, ["+experiment=a", "whatever=1"])
launch(Top, task, ["+db/sql=a", "db.port=1"])
launch(Top, task, ["seed"])  # E: "seed" is no override: expected key=value
launch(Top, task, ["seed=a b, c("])  # E: "seed=a b, c(" is no override
launch(Top, task, ["name='a"])  # E: is no override
launch(Top, task, ["seed =1"])  # E: "seed =1" is no override: 'seed ' is no key
launch(Top, task, ["name=it's"])  # E: is no override
launch(Top, task, {"name": "it's"})
launch(Top, task, {"na me": "x"})  # E: is no override
launch(Top, task, ["name='it is'", 'name="x"', "name=http://x:80/y", "name=a\\,b", "name="])

# --- fields that take any value ---------------------------------------------------------------------------------------
launch(Top, task, ["seed=1.5", "name=3", "x=[1]", "seed=null", "seed=[1]"])
launch(Top, task, ["seed=one"])  # E: "seed" is given one; expected "int"


def scaled(seed: int, name: str = "a") -> None: ...


launch(Top, zen(scaled), ["seed=2"])
launch(Top, zen(scaled), ["seed=1.5"])  # E: "seed" is given 1.5; expected "int"

def free(seed: Any, name: str = "a") -> None: ...


launch(Top, zen(free), ["seed=one"])

# --- dataclasses ------------------------------------------------------------------------------------------------------
launch(Plan, task, ["epochs=2", "tags=[a]"])
launch(Plan(), task, ["epochs=2"])
launch(Plan, task, ["epoch=2"])  # E: The config has no field "epoch"; did you mean "epochs"?
launch(Plan, task, ["epochs=many"])  # E: "epochs" is given many; expected "int"
launch({"a": 1}, task, ["b=1"])


# --- options of config groups in the place of a field ------------------------------------------------------------------
Grouped = builds(Model, optim=MISSING, width=1, hydra_defaults=["_self_", {"optim": "small"}])
launch(Grouped, task, ["optim=large"])
launch(Grouped, task, ["width=large"])  # E: "width" is given large; expected "int | None"
