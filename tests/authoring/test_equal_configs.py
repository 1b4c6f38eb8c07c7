"""Configs that configure the same thing are equal, and hash alike."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest
from app import Plan, anything, area

from hydra_zen import builds, just, make_config


@dataclass(frozen=True)
class Spot:
    x: object = 1


MAKERS = {
    "set": lambda n: just({Spot(n)}),
    "frozenset": lambda n: just(frozenset({Spot((n, 2))})),
    "deque": lambda n: just(deque([Plan(n)], maxlen=3)),
    "defaultdict": lambda n: just(defaultdict(list, {"a": Plan(n)})),
    "Counter": lambda n: just(Counter({"a": n})),
    "partial": lambda n: just(partial(area, Spot(n))),
    "timedelta": lambda n: just(timedelta(n)),
    "positional list": lambda n: builds(anything, [n, Plan(n)])(),
    "keyword dict": lambda n: builds(anything, x={"a": [Plan(n)]})(),
    "nested make_config": lambda n: make_config(a=make_config(b=n))(),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_equal_configs_hash_alike(make):
    assert make(1) == make(1) != make(2)
    assert hash(make(1)) == hash(make(1))
