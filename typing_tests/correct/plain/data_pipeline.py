"""A pipeline of functions, each a partial config, in the order of a list."""

from collections.abc import Callable, Iterable
from functools import reduce

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run

Step = Callable[[list[str]], list[str]]


def lower(lines: list[str], only: str = "") -> list[str]:
    return [line.lower() if only in line else line for line in lines]


def limit(lines: list[str], count: int) -> list[str]:
    return lines[:count]


def replace(lines: list[str], old: str, new: str = "") -> list[str]:
    return [line.replace(old, new) for line in lines]


class Pipeline:
    def __init__(self, steps: Iterable[Step], name: str = "pipeline") -> None:
        self.steps, self.name = list(steps), name

    def __call__(self, lines: list[str]) -> list[str]:
        return reduce(lambda result, step: step(result), self.steps, lines)


def process(pipeline: Pipeline, lines: list[str]) -> list[str]:
    return pipeline(lines)


Config = make_config(
    pipeline=builds(
        Pipeline,
        steps=[
            builds(lower, zen_partial=True),
            builds(replace, old="-", new="_", zen_partial=True),
            builds(limit, count=2, zen_partial=True),
        ],
        name="text",
    ),
    lines=["A-1", "B-2", "C-3"],
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(process)).return_value == ["a_1", "b_2"]
    assert hydra_run(Config, zen(process), overrides=["lines=[X-Y]"]).return_value == ["x_y"]
    assert instantiate(Config.pipeline, name="other").name == "other"
