"""Targets with overloads, and builtin ones."""

import random
from collections import Counter, OrderedDict
from fractions import Fraction
from typing import Union, overload

from hydra_zen import builds, instantiate, make_config


@overload
def repeat(value: str, times: int) -> str: ...
@overload
def repeat(value: list[int], times: int) -> list[int]: ...
def repeat(value: Union[str, list[int]], times: int) -> Union[str, list[int]]:
    return value * times


class Sampler:
    def __init__(self, source: random.Random, ratio: Fraction, seen: "Counter[str]") -> None:
        self.source, self.ratio, self.seen = source, ratio, seen


class Trial:
    def __init__(self, sampler: Sampler, size: int, labels: "dict[str, int] | None" = None) -> None:
        self.sampler, self.size, self.labels = sampler, size, labels


SamplerConf = builds(
    Sampler, source=builds(random.Random, 3), ratio=builds(Fraction, 1, 3), seen=builds(Counter, "aab")
)
TrialConf = builds(Trial, sampler=SamplerConf, size=2, labels=builds(dict, a=1))
Config = make_config(
    trial=TrialConf,
    text=builds(repeat, "ab", times=2),
    numbers=builds(repeat, [1], times=3, hydra_convert="all"),
    order=builds(OrderedDict, [["a", 1]]),
    count=builds(int, "ff", base=16),
)

if __name__ == "__main__":
    assert instantiate(SamplerConf).seen["a"] == 2
    made = instantiate(Config)
    assert (made.text, made.count) == ("abab", 255)
    assert instantiate(TrialConf, size=5).size == 5
    assert instantiate(TrialConf).sampler.ratio == Fraction(1, 3)
