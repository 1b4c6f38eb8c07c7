"""Configs of tasks that `zen` makes, against the parameters of their functions."""

from dataclasses import dataclass
from typing import Any, Callable, Optional, Sequence

from omegaconf import DictConfig

from hydra_zen import builds, just, launch, make_config, zen
from hydra_zen.experimental import hydra_run
from hydra_zen.wrapper import Zen


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None: ...


class Adam(Optimizer): ...


class Other: ...


def train(optim: Optimizer, steps: int, name: str = "x") -> float:
    return 1.0


def converting(function: Any) -> Any: ...
def whole(zen_cfg: Any, steps: int) -> None: ...
def spread(steps: int, *args: int, **kwargs: int) -> None: ...
def many(optims: Sequence[Optimizer], sizes: list[float], shape: tuple[int, int] = (1, 2)) -> None: ...


OptimConf = builds(Optimizer, lr=0.5)
Good = make_config(optim=OptimConf, steps=3)
Short = make_config(optim=OptimConf)
Wrong = make_config(optim=builds(Other), steps=3)
Text = make_config(optim=OptimConf, steps="three")

zen(train)(Good)
zen(train)(Good())
zen(train)(Short)  # E: The config has no field "steps", which the task requires
zen(train)(make_config(optim=OptimConf, step=3))  # E: no field "steps", which the task requires; did you mean "step"?
zen(train)(Wrong)  # E: Field "optim" of the config gives the task "Other"; expected "Optimizer"
zen(train)(Text)  # E: Field "steps" of the config gives the task "str"; expected "int"
zen(train)(make_config(optim=builds(Adam), steps="${n}", n=3))
zen(train)(make_config(optim=OptimConf, steps=3, name=3))  # E: Field "name" of the config gives the task "int"
zen(train).validate(Good)
zen(train).validate(Short)  # E: The config has no field "steps", which the task requires
zen(train)({"optim": OptimConf})
zen(train)("optim: 1")
launch(Good, zen(train))
launch(Short, zen(train))  # E: The config has no field "steps", which the task requires
launch(Short, zen(train), ["+steps=1"])
launch(Short, zen(train), **{"+steps": 1})
launch(Short, zen(train), ["+experiment=a"])
launch(Wrong, zen(train))  # E: Field "optim" of the config gives the task "Other"; expected "Optimizer"
hydra_run(Good, zen(train))
hydra_run(Short, zen(train))  # E: The config has no field "steps", which the task requires
hydra_run(Text, zen(train))  # E: Field "steps" of the config gives the task "str"; expected "int"
hydra_run(Text, zen(train), ["steps=3"])

task = zen(train)
task(Good)
task(Short)  # E: The config has no field "steps", which the task requires
launch(Short, task)  # E: The config has no field "steps", which the task requires


@zen
def decorated(steps: int) -> int:
    return steps


@zen(exclude="steps")
def excluding(steps: int = 1, size: int = 2) -> int:
    return steps


decorated(Good)
decorated(make_config(step=1))  # E: no field "steps", which the task requires; did you mean "step"?
excluding(make_config(size=1))
excluding(make_config(steps="x"))
excluding(make_config(size="x"))  # E: Field "size" of the config gives the task "str"; expected "int"

zen(train, instantiation_wrapper=converting)(Text)
zen(train, instantiation_wrapper=converting)(Short)  # E: The config has no field "steps", which the task requires
zen(train, exclude=["steps"])(Short)
zen(train, exclude="steps, name")(Short)
zen(train, exclude="name")(Short)  # E: The config has no field "steps", which the task requires
zen(train, pre_call=lambda cfg: None)(Short)
zen(train, pre_call=zen(lambda seed: None))(Good)  # E: The config has no field "seed", which the task requires
zen(train, pre_call=[zen(decorated.func)])(Good)
zen(train, pre_call=zen(whole))(Short)
zen(whole)(Good)
zen(whole)(OptimConf)  # E: The config has no field "steps", which the task requires
zen(train)(builds(train, OptimConf, steps=3))
launch(builds(train, OptimConf, 3), zen(train))
zen(train)(builds(train, steps=3))  # E: The config has no field "optim", which the task requires
zen(spread, unpack_kwargs=True)(Good)
zen(many)(make_config(optims=[OptimConf, builds(Adam)], sizes=[1, 2], shape=[1, 2]))
zen(many)(make_config(optims=[], size=[1]))  # E: no field "sizes", which the task requires; did you mean "size"?
zen(Optimizer)(make_config(lr=1))
zen(Optimizer)(make_config(lr="high"))  # E: Field "lr" of the config gives the task "str"; expected "float"


@dataclass
class Plan:
    steps: int
    optim: Any = None


zen(train)(Plan(1))
zen(whole)(Plan(1))
zen(decorated.func)(Plan)  # E: Field "steps" of the config has no value, and the task requires it
launch(Plan, zen(decorated.func), ["steps=1"])


def planned(plan: Plan, settings: DictConfig, kind: type[Optimizer], act: Callable[[float], float]) -> None: ...


zen(planned)(make_config(plan=Plan(1), settings={"a": 1}, kind=Optimizer, act=abs))
zen(planned)(make_config(plan=Plan, settings={"a": 1}, kind=Optimizer, act=abs))  # E: Missing value for "plan.steps"
zen(planned)(make_config(plan=Plan(1), settings=DictConfig({}), kind=just(Adam), act=just(abs)))
zen(planned)(make_config(plan=Plan, settings={}, kin=Adam, act=abs))  # E: no field "kind", which the task requires
zen(planned)(make_config(plan=Plan, settings={}, kind=Adam, act=1))  # E: Field "act" of the config gives the task "int"


class Special(Zen[Any, Any]):
    CFG_NAME = "steps"


zen(train, ZenWrapper=Special)(Short)


def given(any_task: Zen[[int], int], config: Any, optional: Optional[int], chosen: bool) -> None:
    any_task(make_config())
    zen(train)(config)
    zen(train)(make_config(optim=OptimConf, steps=optional))
    zen(train)(Good if chosen else Short)
