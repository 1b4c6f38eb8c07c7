"""A grid over parts of a model, and the best job of it."""

from typing import Any

from hydra_zen import JobReturn, builds, make_config, multirun, zen
from hydra_zen.experimental import hydra_multirun


class Tree:
    def __init__(self, depth: int, criterion: str = "gini", weights: "list[float] | None" = None) -> None:
        self.depth, self.criterion, self.weights = depth, criterion, weights


class Forest:
    def __init__(self, tree: Tree, count: int, bootstrap: bool = True) -> None:
        self.tree, self.count, self.bootstrap = tree, count, bootstrap


def score(forest: Forest, fold: int) -> float:
    return forest.count / (1 + forest.tree.depth) + fold


def best(jobs: list[JobReturn[float]]) -> float:
    return max(job.return_value for job in jobs)


Config = make_config(
    forest=builds(
        Forest,
        tree=builds(Tree, depth=3, criterion="entropy", weights=[0.5, 0.5]),
        count=10,
        bootstrap=False,
    ),
    fold=0,
)

if __name__ == "__main__":
    grid: dict[str, Any] = {"forest.tree.depth": multirun([1, 3, 9]), "forest.count": multirun([10, 20]), "fold": 1}
    (jobs,) = hydra_multirun(Config, zen(score), overrides=grid)
    assert best(jobs) == 11.0
    (few,) = hydra_multirun(Config, zen(score), overrides=["forest.tree.criterion=gini,entropy", "fold=2"])
    assert [job.return_value for job in few] == [4.5, 4.5]
