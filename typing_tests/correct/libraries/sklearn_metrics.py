"""Metrics as functions, given by `just` and as partials."""

from collections.abc import Callable, Mapping
from typing import Any

from sklearn.metrics import f1_score, mean_squared_error

from hydra_zen import builds, instantiate, just, make_config


class Scorer:
    def __init__(self, metrics: Mapping[str, Callable[..., Any]], digits: int = 2) -> None:
        self.metrics, self.digits = metrics, digits

    def score(self, actual: list[int], predicted: list[int]) -> dict[str, float]:
        return {name: round(float(metric(actual, predicted)), self.digits) for name, metric in self.metrics.items()}


ScorerConf = builds(
    Scorer,
    metrics={"mse": just(mean_squared_error), "f1": builds(f1_score, average="macro", zen_partial=True)},
    digits=1,
)
Config = make_config(scorer=ScorerConf)

if __name__ == "__main__":
    assert instantiate(Config).scorer.score([0, 1], [0, 1]) == {"mse": 0.0, "f1": 1.0}
