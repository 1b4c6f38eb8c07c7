"""A tokenizer, a vocabulary and a model, tied together by interpolations."""

from typing import Literal

from hydra_zen import MISSING, builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Tokenizer:
    def __init__(self, vocabulary: int, lower: bool = True, unknown: str = "<unk>") -> None:
        self.vocabulary, self.lower, self.unknown = vocabulary, lower, unknown


class Embedding:
    def __init__(self, entries: int, size: int, kind: Literal["learned", "fixed"] = "learned") -> None:
        self.entries, self.size, self.kind = entries, size, kind


class LanguageModel:
    def __init__(self, tokenizer: Tokenizer, embedding: Embedding, heads: int, dropout: float = 0.1) -> None:
        self.tokenizer, self.embedding, self.heads, self.dropout = tokenizer, embedding, heads, dropout


def parameters(model: LanguageModel) -> int:
    return model.embedding.entries * model.embedding.size


Config = make_config(
    size=64,
    model=builds(
        LanguageModel,
        tokenizer=builds(Tokenizer, vocabulary=MISSING, lower=False),
        embedding=builds(Embedding, entries="${..tokenizer.vocabulary}", size="${size}", kind="fixed"),
        heads=4,
        dropout="${oc.decode:${oc.env:DROPOUT,0.5}}",
    ),
)

if __name__ == "__main__":
    job = hydra_run(Config, zen(parameters), overrides=["model.tokenizer.vocabulary=100", "size=8"])
    assert job.return_value == 800
    model = instantiate(Config, model={"tokenizer": {"vocabulary": 10}}).model
    assert model.embedding.entries == 10
    assert model.dropout == 0.5
