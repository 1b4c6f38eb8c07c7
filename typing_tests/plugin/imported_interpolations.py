"""Interpolations into configs of another module, and in them."""

from typing import Any

from hydra_zen import builds, instantiate, launch, make_config
from typing_tests.plugin import shared_configs
from typing_tests.plugin.shared_configs import Counting, Leaving, Listed, Outer, Plan, Trainer, TrainerConf, Whole


def task(cfg: Any) -> None: ...


# --- into them --------------------------------------------------------------------------------------------------------
instantiate(make_config(count=1, trainer=Counting, seed="${trainer.seed}"))
instantiate(make_config(count=1, trainer=Counting, seed="${trainer.seeed}"))  # E: "trainer" has no field "seeed"; did you mean "seed"?
instantiate(make_config(count=1, trainer=shared_configs.Counting, seed="${trainer.seeed}"))  # E: "trainer" has no field "seeed"
instantiate(make_config(count=1, parts=[Counting], seed="${parts.0.seeed}"))  # E: "parts.0" has no field "seeed"
instantiate(make_config(trainer=TrainerConf, seed="${trainer.seeed}"), trainer={"name": "a"})  # E: "trainer" has no field "seeed"
instantiate(make_config(plan=Plan, name="${plan.trainer.nam}"), plan=None)
launch(make_config(plan=Plan, name="${plan.trainer.nam}"), task, ["plan.spare=null", "plan.trainer.seed=1"])  # E: "plan.trainer" has no
launch(make_config(plan=Plan, part=builds(Trainer, seed="${plan.trainer.name}")), task, ["plan.spare=1", "plan.trainer.seed=1"])  # E: gives "str"; "part.seed" expects "int"


# --- in them ----------------------------------------------------------------------------------------------------------
instantiate(make_config(count=1, trainer=Counting))
instantiate(make_config(cound=1, trainer=Counting))  # E: "${..count}" at "trainer.seed" leads nowhere: the config has no field "count"
instantiate(make_config(count="a", trainer=Counting))  # E: "${..count}" gives "str"; "trainer.seed" expects "int"
instantiate(make_config(trainer=Counting), trainer={"seed": 1})
instantiate(make_config(trainer=Counting), trainer={"name": "a"})  # E: "${..count}" at "trainer.seed" leads nowhere
instantiate(Counting)  # E: "${..count}" at "seed" leads above the root of the config
instantiate(Counting, seed=1)
instantiate(Counting(seed=1))
instantiate(Whole)  # E: "${rat}" at "trainer.seed" leads nowhere: the config has no field "rat"; did you mean "rate"?
launch(Whole, task, ["trainer.seed=1"])
launch(Whole, task, ["+rat=1"])
launch(Whole, task)  # E: "${rat}" at "trainer.seed" leads nowhere
instantiate(Listed)  # E: "${coun}" at "parts.0._args_.0" leads nowhere: the config has no field "coun"; did you mean "count"?
instantiate(Leaving)
instantiate(builds(dict, part=builds(Trainer, seed="${nowhere}"), hydra_recursive=False))
launch(Plan, task)  # E: "${coun}" at "spare.0" leads nowhere: the config has no field "coun"; did you mean "count"?
instantiate(TrainerConf)  # E: "${nam}" at "name" leads nowhere: the config has no field "nam"; did you mean "name"?
instantiate(TrainerConf(name="a"))
instantiate(Outer)


def inside(conf: Any) -> None:
    instantiate(conf)
    local = make_config(trainer=Counting)  # E: "${..count}" at "trainer.seed" leads nowhere
    instantiate(local)
