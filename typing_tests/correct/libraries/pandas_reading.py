"""`read_csv`, whose stubs have many overloads."""

from pathlib import Path

import pandas as pd

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)

ReadConf = builds(pd.read_csv, "${path}", sep=";", usecols=["city", "people"])
Later = pbuilds(pd.read_csv, sep=";", nrows=1)
Config = make_config(frame=ReadConf, path="cities.csv")

if __name__ == "__main__":
    Path("cities.csv").write_text("city;people;area\nbern;134;51\nchur;38;28\n")
    frame = instantiate(Config).frame
    assert list(frame.columns) == ["city", "people"]
    assert instantiate(Later)("cities.csv") is not None
    assert len(instantiate(Config, path="cities.csv").frame) == 2
