"""Fields of configs: read from classes and instances, assigned, at any depth."""

from typing import Any, Optional

from typing_extensions import assert_type

from hydra_zen import ZenField, builds, instantiate, make_config, make_custom_builds_fn

fbuilds = make_custom_builds_fn(populate_full_signature=True)


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "sgd") -> None: ...


class Model:
    def __init__(self, width: int, optimizer: Optimizer, depth: Optional[int] = None) -> None: ...


OptimizerConf = builds(Optimizer, lr=0.5)
rate: float = OptimizerConf.lr
text: str = OptimizerConf.lr  # E: Incompatible types in assignment
OptimizerConf.lr + 1
OptimizerConf.lrr  # E: "lrr"
OptimizerConf.name  # E: "name"
OptimizerConf().lr + 1
OptimizerConf().lrr  # E: "lrr"
instance_text: str = OptimizerConf().lr  # E: Incompatible types in assignment
OptimizerConf()._target_
OptimizerConf._target_

Full = fbuilds(Optimizer)
full_name: str = Full.name
full_number: int = Full.name  # E: Incompatible types in assignment
Full.nam  # E: "nam"

config = Full()
config.lr = 0.25
config.name = "adam"
config.lr = "fast"  # E: Incompatible types in assignment
config.name = 1  # E: Incompatible types in assignment
config.rate = 0.5  # E: "rate"
config.lr = "${lr}"

ModelConf = builds(Model, width=1, optimizer=OptimizerConf)
ModelConf.width + 1
ModelConf.optimizer.lr + 1
ModelConf().optimizer.lr + 1
ModelConf.optimizer.lrr  # E: "lrr"
ModelConf().optimizer.lrr  # E: "lrr"
nested_text: str = ModelConf.optimizer.lr  # E: Incompatible types in assignment
ModelConf.depth  # E: "depth"
instantiate(ModelConf.optimizer)
assert_type(instantiate(ModelConf.optimizer), Optimizer)

Config = make_config("later", a=1, b="x", model=ModelConf, rate=ZenField(float, 0.5))
number: int = Config.a
wrong_number: str = Config.a  # E: Incompatible types in assignment
letter: str = Config.b
wrong_letter: int = Config.b  # E: Incompatible types in assignment
Config.model.optimizer.lr + 1
Config.model.optimizer.lrr  # E: "lrr"
Config.c  # E: "c"
Config(later=1).later
Config()  # E: later
zen_rate: float = Config(later=1).rate
wrong_rate: str = Config(later=1).rate  # E: Incompatible types in assignment
made = Config(later=1)
made.a = 2
made.b = "y"

Child = make_config(c=3, bases=(Config,))
child_number: int = Child.a
child_own: int = Child.c
Child.d  # E: "d"

Derived = builds(Model, depth=2, builds_bases=(ModelConf,))
derived_width: int = Derived.width
Derived.optimizer.lr + 1
Derived.lr  # E: "lr"

Meta = builds(Optimizer, lr="${.start}", zen_meta={"start": 1})
start: int = Meta.start
wrong_start: str = Meta.start  # E: Incompatible types in assignment
Meta.stop  # E: "stop"
assert Meta.start == 1 and Meta(start=2).start == 2


def loose(conf: Any) -> None:
    conf.anything
