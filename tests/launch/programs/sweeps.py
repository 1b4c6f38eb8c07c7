"""A program of a user's: sweeps with the launcher it is told, of targets and tasks of ``__main__``.

Prints one line of JSON: what came of each scenario.
"""

import dataclasses
import json
import os
import sys
import threading
from dataclasses import dataclass, field, make_dataclass
from typing import Any

from hydra.utils import instantiate
from omegaconf import OmegaConf

from hydra_zen import JobReturn, builds, hydrated_dataclass, launch, make_config, multirun, zen

LAUNCHER = sys.argv[1]
LINES = [f"hydra/launcher={LAUNCHER}", *(["hydra.launcher.n_jobs=2"] if LAUNCHER == "joblib" else [])]

calls = 0


class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def count(self):
        global calls
        calls += 1
        return calls

    class Label:
        def __init__(self, text):
            self.text = text


@dataclass
class PointConf:
    _target_: str = "__main__.Point"
    x: Any = 0
    y: Any = field(default_factory=lambda: {"k": [1]})


@dataclass
class LabelConf:
    _target_: str = "__main__.Point.Label"
    text: Any = "t"


@dataclass
class Required:
    n: Any
    size: int = 3


#: As `builds` and `make_config` make them: no module holds this class.
Conf = make_dataclass(
    "Conf",
    [
        ("n", Any),
        ("point", Any, field(default_factory=PointConf)),
        ("label", Any, field(default_factory=LabelConf)),
        ("required", Any, field(default_factory=lambda: Required(n="${n}"))),
        ("sizes", list, field(default_factory=lambda: [1, 2])),
    ],
    namespace={"__module__": "types"},
)


class OddError(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code


def number(cfg):
    return cfg.n


def build(cfg):
    built = instantiate(cfg)
    return built.point, type(built.label).__name__, os.getpid()


def fail(cfg):
    if cfg.n == 2:
        raise OddError(7, "odd")
    return cfg.n


class Task:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, cfg):
        return cfg.n * self.factor


def sweep(task, config=Conf, values=(1, 2), lines=(), **options):
    (jobs,) = launch(config, task, [*LINES, *lines], n=multirun(values), multirun=True, **options)
    return jobs


def results(*args, **kwargs):
    return [job.return_value for job in sweep(*args, **kwargs)]


def scenario_kinds_of_tasks():
    factor = 10

    def nested(cfg):
        return cfg.n * factor

    return [results(task) for task in (number, lambda cfg: -cfg.n, nested, Task(100))]


def scenario_kinds_of_configs():
    configs = [Conf, Conf(n=0), {"n": 0}, OmegaConf.create({"n": 0}), OmegaConf.structured(Conf), Required]
    return [results(number, config) for config in configs] + [results(number, to_dictconfig=True)]


def scenario_again_and_again():
    before = {name: id(value) for name, value in vars(Conf).items()}
    found = [results(number) for _ in range(2)]
    return found, {name: id(value) for name, value in vars(Conf).items()} == before


@hydrated_dataclass(Point, populate_full_signature=True)
class Hydrated:
    x: Any = "${n}"
    y: list = field(default_factory=lambda: [1])


Made = make_config(
    "n",
    sizes=[1, 2],
    point=builds(Point, "${n}", populate_full_signature=True),
    partial=builds(Point, zen_partial=True, y={"k": [1]}),
    meta=builds(Point, x=1, zen_meta={"extra": [1]}),
    hydrated=Hydrated,
)


@zen
def unpacked(n, point, partial, meta, hydrated):
    return [point.x, partial(x=n).x, meta.y, hydrated.x, type(hydrated) is Point]


def scenario_configs_that_were_made():
    found = [results(unpacked, Made), results(unpacked, Made), results(unpacked, Made(n=0))]
    return found, [one.name for one in dataclasses.fields(Made)], Made(n=1) == Made(n=1)


def scenario_targets_of_main():
    jobs = sweep(build)
    points = [job.return_value[0] for job in jobs]
    elsewhere = {job.return_value[2] for job in jobs} - {os.getpid()}
    points[0].count()
    return (
        [[type(point) is Point, point.x, point.y] for point in points],
        [job.return_value[1] for job in jobs],
        len(elsewhere) > 0,
        calls,
    )


def scenario_a_target_of_main_that_only_an_override_names():
    return results(lambda cfg: type(instantiate(cfg.point)).__name__, lines=["point._target_=__main__.Other"])


class Other(Point):
    pass


lock = threading.Lock()


def scenario_a_name_of_main_that_cannot_travel():
    config = {"n": 0, "path": "__main__.lock", "missing": "__main__.no_such_name"}
    return results(number, config)


def scenario_values_beyond_hydras_grammar():
    return results(number, values=({"<pad>": [None, 1.5]}, "a,b", "true", None))


def scenario_a_failing_job():
    try:
        sweep(fail)
    except OddError as error:
        (jobs,) = error.launch_jobs
        cause = LAUNCHER == "basic" or "in fail\n" in str(error.__cause__)
        return [repr(error), error.code, [job.status.name for job in jobs], jobs[0].return_value, cause]


def scenario_collected():
    return [[job.status.name, repr(job.exception)] for job in sweep(fail, on_error="collect")]


def scenario_a_result_that_cannot_travel():
    jobs = sweep(lambda cfg: threading.Lock() if cfg.n == 2 else cfg.n, on_error="collect")
    text = str(jobs[1].exception)
    return [
        [job.status.name for job in jobs],
        LAUNCHER == "basic" or ("cannot be brought back" in text and "_thread.lock" in text),
    ]


def scenario_the_results():
    job = sweep(number)[1]
    return [
        type(job) is JobReturn,
        job.overrides,
        OmegaConf.get_type(job.cfg) is Conf,
        OmegaConf.to_container(job.cfg.sizes),
        job.hydra_cfg.hydra.job.name,
        job.task_name,
        os.path.isfile(os.path.join(job.hydra_cfg.hydra.runtime.output_dir, ".hydra", "config.yaml")),
        "hydra_zen" in repr(type(job)),
    ]


def scenario_a_launch_in_a_job():
    def outer(cfg):
        (jobs,) = launch({"k": 0}, lambda inner: inner.k, k=multirun([cfg.n, "x"]), multirun=True)
        return [job.return_value for job in jobs]

    return results(outer, values=(1, 2))


if __name__ == "__main__":
    chosen = sys.argv[2:] or [name for name in list(globals()) if name.startswith("scenario_")]
    found = {name: globals()[name]() for name in chosen}
    print("\nFOUND " + json.dumps(found, default=OmegaConf.to_container))
