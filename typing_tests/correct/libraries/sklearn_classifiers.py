"""Estimators and their parameters; the best of a sweep."""

from typing import Any

from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from hydra_zen import ZenStore, builds, make_config, zen
from hydra_zen.experimental import hydra_multirun


def score(model: Any, data: Any, train: int) -> float:
    features, labels = data
    model.fit(features[:train], labels[:train])
    return float(model.score(features[train:], labels[train:]))


store = ZenStore(overwrite_ok=True)
store(builds(LogisticRegression, C=0.5, max_iter=50), group="model", name="logistic")
store(builds(KNeighborsClassifier, n_neighbors=3, weights="distance"), group="model", name="neighbors")
Config = make_config(
    "model",
    data=builds(make_classification, n_samples=60, n_features=5, random_state="${seed}"),
    seed=0,
    train=40,
    hydra_defaults=["_self_", {"model": "logistic"}],
)

if __name__ == "__main__":
    store.add_to_hydra_store()
    (jobs,) = hydra_multirun(Config, zen(score), overrides=["model=logistic,neighbors", "seed=1"])
    assert all(0.5 < job.return_value <= 1 for job in jobs)
