"""Frames made, grouped and summarised by config."""

from typing import Any

import pandas as pd

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Report:
    def __init__(self, frame: pd.DataFrame, by: str, how: str = "mean") -> None:
        self.frame, self.by, self.how = frame, by, how

    def make(self) -> dict[Any, float]:
        return self.frame.groupby(self.by)["value"].agg(self.how).to_dict()


def summarise(report: Report, digits: int) -> dict[Any, float]:
    return {key: round(value, digits) for key, value in report.make().items()}


FrameConf = builds(pd.DataFrame, data={"kind": ["a", "a", "b"], "value": [1.0, 2.0, 4.0]}, hydra_convert="all")
Config = make_config(report=builds(Report, frame=FrameConf, by="kind", how="sum"), digits=1)

if __name__ == "__main__":
    job = hydra_run(Config, zen(summarise), overrides=["report.how=max", "digits=0"])
    assert job.return_value == {"a": 2.0, "b": 4.0}
    assert instantiate(Config).report.make()["a"] == 3.0
