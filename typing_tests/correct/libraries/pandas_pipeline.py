"""Steps over frames, each a partial config."""

from collections.abc import Callable, Sequence

import pandas as pd

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
Step = Callable[[pd.DataFrame], pd.DataFrame]


def drop_missing(frame: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    return frame.dropna(subset=list(columns) or None)


def rename(frame: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    return frame.rename(columns=dict(names))


def scale(frame: pd.DataFrame, column: str, factor: float) -> pd.DataFrame:
    return frame.assign(**{column: frame[column] * factor})


class Pipeline:
    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps

    def run(self, frame: pd.DataFrame) -> pd.DataFrame:
        for step in self.steps:
            frame = step(frame)
        return frame


PipelineConf = builds(
    Pipeline,
    steps=[
        pbuilds(drop_missing, columns=["a"]),
        pbuilds(rename, names={"a": "x"}),
        pbuilds(scale, column="x", factor=2.0),
    ],
)
Config = make_config(pipeline=PipelineConf)

if __name__ == "__main__":
    frame = pd.DataFrame({"a": [1.0, None, 3.0]})
    assert list(instantiate(Config).pipeline.run(frame)["x"]) == [2.0, 6.0]
