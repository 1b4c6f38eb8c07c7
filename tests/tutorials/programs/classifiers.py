"""A sweep over classifiers and data sets, each a config in a group; the results are a table and a picture."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import matplotlib as mpl
import numpy as np

mpl.use("Agg")
import matplotlib.pyplot as plt

from hydra_zen import (
    builds,
    instantiate,
    launch,
    load_from_yaml,
    make_config,
    make_custom_builds_fn,
    multirun,
    store,
    zen,
)

Array = np.ndarray[Any, Any]


class Classifier(Protocol):
    def fit(self, x: Array, y: Array) -> "Classifier": ...
    def predict(self, x: Array) -> Array: ...


@dataclass
class Nearest:
    """The class of the majority of the nearest neighbours."""

    neighbours: int = 1

    def fit(self, x: Array, y: Array) -> "Nearest":
        self.x, self.y = x, y
        return self

    def predict(self, x: Array) -> Array:
        distances = np.linalg.norm(x[:, None] - self.x[None], axis=-1)
        votes = self.y[np.argsort(distances, axis=1)[:, : self.neighbours]]
        return (votes.mean(axis=1) > 0.5).astype(int)


@dataclass
class Linear:
    """The side of a line, found by least squares; `features` makes the line a curve."""

    features: Any = None
    ridge: float = 1e-6

    def _expand(self, x: Array) -> Array:
        x = x if self.features is None else self.features(x)
        return np.column_stack([x, np.ones(len(x))])

    def fit(self, x: Array, y: Array) -> "Linear":
        a = self._expand(x)
        self.w = np.linalg.solve(a.T @ a + self.ridge * np.eye(a.shape[1]), a.T @ (2 * y - 1))
        return self

    def predict(self, x: Array) -> Array:
        return (self._expand(x) @ self.w > 0).astype(int)


def squares(x: Array, cross: bool = True) -> Array:
    return np.column_stack([x, x**2, x[:, 0] * x[:, 1]] if cross else [x, x**2])


def stripes(seed: int, n: int, noise: float = 0.1) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, 1, (n, 2))
    return x + noise * rng.normal(size=x.shape), (x[:, 0] > 0).astype(int)


def circles(seed: int, n: int, radius: float = 0.7) -> tuple[Array, Array]:
    x = np.random.default_rng(seed).uniform(-1, 1, (n, 2))
    return x, (np.linalg.norm(x, axis=1) < radius).astype(int)


pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
fbuilds = make_custom_builds_fn(populate_full_signature=True)

classifiers = store(group="classifier")
classifiers(fbuilds(Nearest), name="nearest")
classifiers(fbuilds(Nearest, neighbours=9), name="nearest9")
classifiers(fbuilds(Linear), name="line")
classifiers(fbuilds(Linear, features=pbuilds(squares)), name="curve")

datasets = store(group="dataset", n="${n}", seed="${seed}")
datasets(stripes, name="stripes")
datasets(circles, name="circles")


def evaluate(dataset: tuple[Array, Array], classifier: Classifier, train_fraction: float = 0.5) -> float:
    x, y = dataset
    half = int(len(x) * train_fraction)
    accuracy = float((classifier.fit(x[:half], y[:half]).predict(x[half:]) == y[half:]).mean())
    figure, axes = plt.subplots()
    axes.scatter(*x[half:].T, c=classifier.predict(x[half:]))
    axes.set_title(f"{accuracy:.2f}")
    figure.savefig("classes.png")
    plt.close(figure)
    return accuracy


Config = make_config(
    dataset=None,
    classifier=None,
    seed=0,
    n=200,
    train_fraction=builds(float, "0.6"),
    hydra_defaults=["_self_", {"dataset": "stripes"}, {"classifier": "nearest"}],
)

if __name__ == "__main__":
    store.add_to_hydra_store()
    (jobs,) = launch(
        Config,
        zen(evaluate),
        multirun=True,
        version_base="1.1",
        overrides={
            "dataset": multirun(["stripes", "circles"]),
            "classifier": multirun(["nearest", "nearest9", "line", "curve"]),
            "hydra.sweep.dir": "sweep",
        },
    )
    accuracies = {}
    for job in jobs:
        directory = Path("sweep") / str(job.hydra_cfg.hydra.job.num)
        overrides = dict(item.split("=") for item in load_from_yaml(directory / ".hydra" / "overrides.yaml"))
        accuracies[overrides["dataset"], overrides["classifier"]] = job.return_value
        assert (directory / "classes.png").stat().st_size > 1000
        saved = load_from_yaml(directory / ".hydra" / "config.yaml")
        assert type(instantiate(saved.classifier)).__name__ in {"Nearest", "Linear"}
    for (dataset, classifier), accuracy in accuracies.items():
        print(f"{dataset:8} {classifier:9} {'good' if accuracy > 0.85 else 'poor'}")
