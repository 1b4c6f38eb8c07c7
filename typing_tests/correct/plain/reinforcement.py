"""An environment, a policy and a replay memory; some values come later."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hydra_zen import MISSING, builds, instantiate, make_config
from hydra_zen.experimental import hydra_run


class Environment:
    def __init__(self, name: str, seed: int, render: bool = False) -> None:
        self.name, self.seed, self.render = name, seed, render


class Policy:
    def __init__(self, actions: int, epsilon: float, decay: Callable[[int], float]) -> None:
        self.actions, self.epsilon, self.decay = actions, epsilon, decay


class Memory:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity


def exponential(step: int, base: float, floor: float = 0.0) -> float:
    return max(base**step, floor)


@dataclass
class Training:
    seed: int = 0
    environment: Any = builds(Environment, name=MISSING, seed="${seed}")
    policy: Any = builds(
        Policy, actions=4, epsilon=0.1, decay=builds(exponential, base=0.5, floor=0.125, zen_partial=True)
    )
    memory: Any = builds(Memory, capacity=1000)
    episodes: int = 10


def train(cfg: Training) -> float:
    made = instantiate(cfg)
    assert made.memory.capacity == 1000
    value: float = made.policy.epsilon * made.policy.decay(made.episodes) + made.environment.seed
    return value


if __name__ == "__main__":
    job = hydra_run(Training, train, overrides=["environment.name=maze", "episodes=2", "seed=3", "policy.epsilon=1.0"])
    assert job.return_value == 3.25
    Short = make_config(bases=(Training,), episodes=1)
    assert hydra_run(Short, train, overrides=["environment.name=maze"]).return_value == 0.05
    assert instantiate(Training.memory).capacity == 1000
