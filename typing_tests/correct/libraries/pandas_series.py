"""Series, ranges of dates and windows."""

import pandas as pd

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun


class Window:
    def __init__(self, size: int, center: bool = False) -> None:
        self.size, self.center = size, center

    def apply(self, series: "pd.Series[float]") -> "pd.Series[float]":
        return series.rolling(self.size, center=self.center).mean()


def smooth(window: Window, dates: pd.DatetimeIndex, step: float) -> float:
    series = pd.Series([step * i for i in range(len(dates))], index=dates)
    return float(window.apply(series).iloc[-1])


Config = make_config(
    window=builds(Window, size=2, center=False),
    dates=builds(pd.date_range, start="2020-01-01", periods=4, freq="D"),
    step=1.0,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(smooth), overrides=["window.size=1,2", "dates.periods=6"])
    assert [job.return_value for job in jobs] == [5.0, 4.5]
    assert len(instantiate(Config).dates) == 4
    assert instantiate(builds(pd.Timestamp, "2020-02-03")).day == 3
