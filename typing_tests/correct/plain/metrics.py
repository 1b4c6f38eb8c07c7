"""Metrics by name, from stored partials."""

from collections.abc import Callable, Mapping

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn, zen
from hydra_zen.experimental import hydra_run

pbuilds = make_custom_builds_fn(zen_partial=True)
Metric = Callable[[list[int], list[int]], float]


def accuracy(predicted: list[int], actual: list[int], scale: float = 1.0) -> float:
    return scale * sum(p == a for p, a in zip(predicted, actual)) / len(actual)


def top(predicted: list[int], actual: list[int], k: int) -> float:
    return float(any(value in actual for value in predicted[:k]))


class Report:
    def __init__(self, metrics: Mapping[str, Metric], digits: int = 2) -> None:
        self.metrics, self.digits = metrics, digits

    def make(self, predicted: list[int], actual: list[int]) -> dict[str, float]:
        return {name: round(metric(predicted, actual), self.digits) for name, metric in self.metrics.items()}


def evaluate(report: Report, predicted: list[int], actual: list[int]) -> dict[str, float]:
    return report.make(predicted, actual)


ReportConf = builds(Report, metrics={"accuracy": pbuilds(accuracy, scale=100.0), "top": pbuilds(top, k=1)}, digits=1)
Config = make_config(report=ReportConf, predicted=[1, 2, 3], actual=[1, 2, 4])

if __name__ == "__main__":
    assert hydra_run(Config, zen(evaluate)).return_value == {"accuracy": 66.7, "top": 1.0}
    job = hydra_run(Config, zen(evaluate), overrides=["report.digits=0", "predicted=[4,5,6]"])
    assert job.return_value == {"accuracy": 0.0, "top": 1.0}
    assert instantiate(pbuilds(accuracy, scale=2.0))([1], [1]) == 2.0
