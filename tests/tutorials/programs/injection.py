"""Behaviour that configs inject: the program draws numbers, and its configs add timing, repetition and seeds."""

import functools
import random
import time
from typing import Any

from omegaconf import DictConfig

from hydra_zen import builds, launch, make_config, multirun, zen

log: list[str] = []


def timed(func: Any, label: str) -> Any:
    """Report that `func` was called."""

    @functools.wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        result = func(*args, **kwargs)
        log.append(f"{label} took {'some' if time.perf_counter() >= start else 'no'} time")
        return result

    return wrapper


def repeated(func: Any, times: int) -> Any:
    """Call `func` several times, and return all results."""
    return functools.wraps(func)(lambda *args, **kwargs: [func(*args, **kwargs) for _ in range(times)])


def draw(low: int, high: int) -> int:
    return random.randint(low, high)


def seed_everything(seed: int) -> None:
    random.seed(seed)


def note(cfg: DictConfig) -> None:
    log.append(f"seed {cfg.seed}, {cfg.numbers.high} at most")


def task(numbers: list[int], offset: int = 0) -> list[int]:
    return [number + offset for number in numbers]


Numbers = builds(
    draw,
    low="${.lowest}",
    high="${highest}",
    zen_meta={"lowest": 0},
    zen_wrappers=[
        builds(repeated, times="${times}", zen_partial=True),
        builds(timed, label="drawing", zen_partial=True),
    ],
)
Config = make_config(seed=1, times=3, highest=9, numbers=Numbers)

if __name__ == "__main__":
    run = zen(task, pre_call=[zen(seed_everything), note])
    (jobs,) = launch(
        Config,
        run,
        multirun=True,
        version_base="1.3",
        overrides={"seed": multirun([1, 2, 1]), "times": 4, "+offset": 100},
    )
    first, second, third = (job.return_value for job in jobs)
    assert first == third != second
    assert all(len(numbers) == 4 and all(100 <= n <= 109 for n in numbers) for numbers in (first, second))
    print(*log, sep="\n")
