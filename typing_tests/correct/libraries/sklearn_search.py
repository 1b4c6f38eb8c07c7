"""A grid search around an estimator, nested configs inside."""

from typing import Any

from sklearn.model_selection import GridSearchCV, KFold
from sklearn.svm import SVC

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


def search(grid: Any, x: list[list[float]], y: list[int]) -> float:
    return float(grid.fit(x, y).best_score_)


GridConf = builds(
    GridSearchCV,
    estimator=builds(SVC, kernel="linear", C=1.0),
    param_grid={"C": [0.1, 1.0]},
    cv=builds(KFold, n_splits=2, shuffle=True, random_state=1),
    hydra_convert="all",
)
Config = make_config(grid=GridConf, x=[[0.0], [1.0], [0.1], [0.9], [0.2], [0.8]], y=[0, 1, 0, 1, 0, 1])

if __name__ == "__main__":
    assert hydra_run(Config, zen(search), overrides=["grid.estimator.C=10.0"]).return_value >= 0.0
    assert instantiate(builds(KFold, n_splits=3)).get_n_splits() == 3
