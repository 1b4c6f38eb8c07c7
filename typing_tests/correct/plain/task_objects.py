"""Tasks that are classes, methods and wrapped functions."""

from typing import Any

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Corpus:
    def __init__(self, words: list[str], language: str = "en") -> None:
        self.words, self.language = words, language


class Count:
    def __init__(self, corpus: Corpus, minimum: int = 1) -> None:
        self.result = sum(len(word) >= minimum for word in corpus.words)


@zen(exclude="language")
def longest(corpus: Corpus, language: str = "de") -> str:
    return max(corpus.words, key=len) + language


@zen(unpack_kwargs=True)
def collect(corpus: Corpus, **rest: Any) -> list[str]:
    return sorted(rest) + corpus.words


Config = make_config(
    corpus=builds(Corpus, words=["a", "bcd", "ef"], language="fr"),
    minimum=2,
    language="it",
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(Count)).return_value.result == 2
    assert hydra_run(Config, zen(Count), overrides=["minimum=3"]).return_value.result == 1
    assert hydra_run(Config, longest).return_value == "bcdde"
    assert collect(make_config(corpus=builds(Corpus, words=["x"]), extra=1)) == ["extra", "x"]
    assert instantiate(Config).corpus.language == "fr"
