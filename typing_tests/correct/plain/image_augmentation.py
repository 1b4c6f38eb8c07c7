"""Augmentations with tuples, ranges of numbers and optional randomness."""

import random
from collections.abc import Sequence
from typing import Optional

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun


class Augmentation:
    def __init__(self, probability: float = 1.0) -> None:
        self.probability = probability


class Crop(Augmentation):
    def __init__(self, size: tuple[int, int], probability: float = 1.0) -> None:
        super().__init__(probability)
        self.size = size


class Jitter(Augmentation):
    def __init__(self, strength: float, seed: Optional[int] = None) -> None:
        super().__init__()
        self.strength, self.random = strength, random.Random(seed)


class Compose:
    def __init__(self, steps: Sequence[Augmentation], repeat: int = 1) -> None:
        self.steps, self.repeat = steps, repeat


def count(augment: Compose, images: int) -> int:
    return images * augment.repeat * len(augment.steps)


Config = make_config(
    augment=builds(
        Compose,
        steps=[
            builds(Crop, size=(32, 32), probability=0.5),
            builds(Jitter, strength=0.1, seed=None),
        ],
        repeat=2,
    ),
    images=10,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(count), overrides=["augment.repeat=1,2", "images=5"])
    assert [job.return_value for job in jobs] == [10, 20]
    made = instantiate(Config).augment
    assert made.steps[0].probability == 0.5
    assert instantiate(builds(Crop, size=[8, 8])).probability == 1.0
