"""Configs that are instantiated and launched as they should be. Nothing is wrong in this file."""

from typing import Any

from hydra_zen import MISSING, builds, hydra_list, instantiate, launch, make_config, multirun, zen
from hydra_zen.experimental import hydra_multirun, hydra_run
from shop.configs import AdamConf, AppConf, LayerConf, ModelConf, SgdConf
from shop.models import Adam, Layer, Mode, Model, Sgd, Trainer, adam_for, area, evaluate, train


def complete_configs() -> None:
    """Nothing is missing."""
    instantiate(AdamConf)
    instantiate(ModelConf)
    instantiate(builds(Sgd, 0.1))
    instantiate(LayerConf(size=3))
    instantiate(make_config(seed=3), sede=4)
    make_config(escaped="\\${a", plain="$a {b}", text="cost: $", env="${oc.env:LR,'}'}", list="${oc.create:[1, {a: 2}]}")
    instantiate(make_config(optim=AdamConf), optim=dict(lr=0.2))
    instantiate(SgdConf)
    instantiate(SgdConf(lr=1.0))


def completed_by_overrides() -> None:
    """What is missing is given when it is built."""
    instantiate(builds(area), width=3)
    instantiate(builds(area, width=MISSING), width=3)
    instantiate(ModelConf, depth=3, optimizer=SgdConf)
    instantiate(ModelConf, optimizer={"lr": 0.5})
    instantiate(AdamConf, eps=0.1)


def partial_configs() -> None:
    """Nothing has to be there."""
    instantiate(builds(area, zen_partial=True))(1, height=2)
    instantiate(builds(area, 1, zen_partial=True))()
    make = instantiate(builds(adam_for, lr=0.1, zen_partial=True))
    make([0.1])
    make([0.1], lr=0.2)


def configs_in_configs() -> None:
    """Of all shapes."""
    instantiate(make_config(a=1, b=builds(area, 1), c=[builds(Layer, 1)], d={"e": AdamConf}))
    instantiate([AdamConf, LayerConf])
    instantiate(builds(Trainer, ModelConf, builds(adam_for, zen_partial=True)))


def of_unknown_configs(cfg: Any) -> None:
    """What comes from outside is known when it runs."""
    instantiate(cfg)
    instantiate(cfg, lr=0.1)  # U: HZ903
    instantiate(cfg.model)


def interpolations() -> None:
    """They lead to values that fit."""
    instantiate(make_config(a=1, b=builds(area, "${a}")))
    instantiate(make_config(a=1, b=builds(area, width="${a}", height="${.width}")))
    instantiate(make_config(a=1, b=builds(area, width="${..a}")))
    instantiate(make_config(lr=0.1, b=builds(Adam, lr="${lr}")))
    instantiate(make_config(lr=1, b=builds(Adam, lr="${lr}")))
    instantiate(make_config(optim=AdamConf, b=builds(Model, 1, optimizer="${optim}")))
    instantiate(make_config(optim=AdamConf, b=builds(Adam, lr="${optim.lr}")))
    instantiate(make_config(sizes=[1, 2], b=builds(area, "${sizes[1]}", "${sizes.0}")))
    instantiate(make_config(table={"a": 1}, b=builds(area, "${table.a}")))
    instantiate(make_config(name="x", folder="${oc.env:HOME}/data", text="a ${name}"))
    instantiate(make_config(a=builds(Model, 1, mode="FAST"), b=builds(Model, 1, mode="${a.mode}")))
    instantiate(make_config(a=MISSING, b=builds(area, "${a}")), a=3)
    instantiate(make_config(b=builds(area, "${a}")), a=3)


def never_composed_here() -> None:
    """Its root is somewhere else."""
    builds(area, "${width}")  # U: HZ903


def tasks() -> None:
    """The config has what the task takes."""
    zen(train)(make_config(model=ModelConf))
    zen(train)(make_config(model=ModelConf, epochs=3, extra=1))
    zen(evaluate)(make_config(depth=1, rate=0.1))
    zen(train)(AppConf)
    zen(train, exclude="epochs")(make_config(model=ModelConf, epochs="no number"))
    task = zen(train)
    task(AppConf)


@zen
def decorated(model: Model, epochs: int = 1) -> float:
    return 1.0


def of_whole_configs() -> None:
    """A task may take all."""
    zen(whole)(make_config(a=1))


def whole(zen_cfg: Any, a: int) -> int:
    return a


def decorated_tasks() -> None:
    """`zen` as a decorator."""
    decorated(AppConf)


def jobs() -> None:
    """One job."""
    hydra_run(AppConf, zen(train), overrides=["epochs=3", "model.depth=2", "model.optimizer.lr=1"])
    hydra_run(AppConf, zen(train), overrides=["+note=x", "++epochs=2", "~epochs", "hydra.run.dir=x"])
    launch(AppConf, zen(train), ["model.optimizer.lr=0.5", "+model.optimizer.eps=0.1"])
    launch(AppConf, zen(train), {"model.depth": 3, "epochs": 2})
    launch(AppConf, zen(train), epochs=3)
    launch(AppConf, zen(train), ["hydra/launcher=basic"], version_base="1.3", job_name="a")
    launch(AdamConf, instantiate, ["lr=0.2"])


def jobs_that_complete_the_config() -> None:
    """What is missing comes from the overrides."""
    launch(builds(area, width=MISSING), instantiate, ["width=2"])
    launch(make_config(epochs=1), zen(train), ["+model.depth=1"])
    launch(make_config(model=ModelConf, rate="???"), zen(train), rate=0.1)


def sweeps() -> None:
    """Many jobs."""
    hydra_multirun(AppConf, zen(train), overrides=["model.depth=1,2,3", "model.optimizer.lr=0.1,1"])
    hydra_multirun(AppConf, zen(train), overrides=["model.depth=range(1,4)", "epochs=choice(1,2)"])
    launch(AppConf, zen(train), {"model.depth": multirun([1, 2])}, multirun=True)
    launch(make_config(model=ModelConf, sizes=[1]), zen(train), {"sizes": hydra_list([1, 2])})
    launch(builds(Model, depth=1, mode=Mode.FAST), instantiate, ["mode=FAST,SLOW"], multirun=True)
    launch(builds(Model, depth=1, folder="a"), instantiate, ["folder=b/c"])


def with_defaults_lists() -> None:
    """Config groups bring fields that are not in the source."""
    conf = make_config(hydra_defaults=["_self_", {"model": "small"}], epochs=1)
    launch(conf, zen(train), ["model=large", "model.depth=3"])
    zen(train)(conf)


def overrides_from_elsewhere(lines: list[str]) -> None:
    """They are known when it runs."""
    launch(AppConf, zen(train), lines)  # U: HZ903


def results() -> float:
    """What is built is typed as ever."""
    adam = instantiate(AdamConf)
    adam.step()
    job = launch(AppConf, zen(train))
    return adam.lr + job.return_value
