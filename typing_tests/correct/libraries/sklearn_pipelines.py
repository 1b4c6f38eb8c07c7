"""A pipeline of steps: a list of pairs."""

from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from hydra_zen import builds, instantiate, make_config

PipelineConf = builds(
    Pipeline,
    steps=[
        ("scale", builds(StandardScaler, with_std=False)),
        ("reduce", builds(PCA, n_components=2)),
        ("classify", builds(RandomForestClassifier, n_estimators=5, max_depth="${depth}", random_state=0)),
    ],
    hydra_convert="all",
)
Config = make_config(pipeline=PipelineConf, depth=3)

if __name__ == "__main__":
    pipeline = instantiate(Config).pipeline
    pipeline.fit([[0.0, 0.0, 1.0], [1.0, 1.0, 0.0], [0.1, 0.0, 1.0], [1.0, 0.9, 0.0]], [0, 1, 0, 1])
    assert list(pipeline.predict([[1.0, 1.0, 0.0]])) == [1]
