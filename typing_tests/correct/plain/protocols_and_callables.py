"""Protocols as parameters: instances, functions and partials that fit them."""

from typing import Protocol, runtime_checkable

from hydra_zen import builds, instantiate, make_config


@runtime_checkable
class Scores(Protocol):
    def __call__(self, text: str) -> float: ...


class HasName(Protocol):
    @property
    def name(self) -> str: ...


class Person:
    def __init__(self, name: str, age: int = 0) -> None:
        self.name, self.age = name, age


def length(text: str, weight: float = 1.0) -> float:
    return weight * len(text)


class Vowels:
    def __init__(self, letters: str = "aeiou") -> None:
        self.letters = letters

    def __call__(self, text: str) -> float:
        return float(sum(letter in self.letters for letter in text))


class Judge:
    def __init__(self, who: HasName, scores: list[Scores], best: Scores) -> None:
        self.who, self.scores, self.best = who, scores, best


JudgeConf = builds(
    Judge,
    who=builds(Person, name="ann", age=33),
    scores=[builds(Vowels, letters="ae"), builds(length, weight=0.5, zen_partial=True)],
    best=builds(length, zen_partial=True),
)
Config = make_config(judge=JudgeConf, plain=builds(Judge, who=builds(Person, name="bob"), scores=[], best=length))

if __name__ == "__main__":
    judge = instantiate(JudgeConf)
    assert [score("apple") for score in judge.scores] == [2.0, 2.5]
    assert judge.who.name == "ann"
    assert instantiate(Config).plain.best("abc") == 3.0
