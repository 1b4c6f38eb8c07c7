"""Configs written by hand, beside those made by `builds`."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import builds, instantiate, make_config, to_yaml


class Rule:
    def __init__(self, pattern: str, weight: float = 1.0) -> None:
        self.pattern, self.weight = pattern, weight


class Grammar:
    def __init__(self, rules: list[Rule], start: str) -> None:
        self.rules, self.start = rules, start


@dataclass
class RuleConf:
    pattern: str
    weight: float = 2.0
    _target_: str = "__main__.Rule"


@dataclass
class Root:
    grammar: Any = builds(Grammar, rules=[builds(Rule, pattern="a*")], start="${first}")
    first: str = "S"


Config = make_config(
    rule=RuleConf(pattern="b"),
    by_dict={"_target_": "__main__.Rule", "pattern": "c"},
    grammar=builds(Grammar, rules=[builds(Rule, pattern="d", weight=0.5)], start="T"),
)

if __name__ == "__main__":
    made = instantiate(Config)
    assert made.by_dict.pattern == "c"
    assert instantiate(Root).grammar.start == "S"
    assert instantiate(Root(first="U")).grammar.rules[0].pattern == "a*"
    assert "pattern: d" in to_yaml(Config)
    assert made.grammar.rules[0].weight == 0.5
