"""What `+` and `~` do to fields that are there."""

from dataclasses import dataclass, field
from typing import Any

from omegaconf import MISSING

from hydra_zen import builds, launch, make_config


class Model:
    def __init__(self, width: int = 1, name: str | None = None, rate: float = 0.5) -> None: ...


@dataclass
class Data:
    path: str = MISSING
    size: int = 1


@dataclass
class Job:
    data: Data = field(default_factory=Data)
    seed: int = MISSING


def task(cfg: object) -> None: ...


ModelConf = builds(Model, width=MISSING, populate_full_signature=True)
Part = builds(Model, width=MISSING, zen_partial=True)
Config = make_config(model=ModelConf, part=Part, seed=1, note=None, later=MISSING, table={"a": 1, "model": ModelConf}, xs=[1])

launch(Config, task, ["+seed=2"])  # E: "seed" is in the config already
launch(Config, task, ["+model=2"])  # E: "model" is in the config already
launch(Config, task, ["+model.rate=2"])  # E: "model.rate" is in the config already
launch(Config, task, {"+seed": 2})  # E: "seed" is in the config already
launch(ModelConf, task, ["+rate=2"])  # E: "rate" is in the config already
launch(Config, task, ["+model.name=a", "+model.width=2", "+part.width=2", "+note=a", "+later=1"])
launch(Config, task, ["+table={b:1}", "+xs=[2]", "+model={rate:1}", "+new=1"])
launch(Config, task, ["seed=null", "+seed=2"])
launch(Config(seed=None), task, ["+seed=2"])
launch(Config, task, ["++seed=2", "++model.rate=2"])
launch(Config, task, ["~seed", "+seed=2"])
launch(Job, task, ["+seed=2", "+data.path=a"])

launch(Config, task, ["~model.rate"])  # E: "model.rate" cannot be deleted, since "model" is a structured config
launch(Config, task, ["~model.rate=0.5"])  # E: "model.rate" cannot be deleted
launch(Job, task, ["~data.size"])  # E: "data.size" cannot be deleted
launch(Config(), task, ["~model.rate"])  # E: "model.rate" cannot be deleted
launch(Config, task, ["~model", "~seed", "~table.a"])
launch(ModelConf, task, ["~rate"])
launch(Config, task, ["~model", "+model={rate:1}", "~model.rate"])
anything: Any = Config
launch(anything, task, ["~model.rate", "+seed=2"])
