"""pydantic dataclasses, and a validating wrapper."""

from pydantic.dataclasses import dataclass

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn
from hydra_zen.third_party.pydantic import pydantic_parser

fbuilds = make_custom_builds_fn(populate_full_signature=True)


@dataclass
class Limits:
    low: float
    high: float = 1.0


@dataclass
class Gauge:
    limits: Limits
    name: str = "gauge"


LimitsConf = fbuilds(Limits, low=0.5)
GaugeConf = builds(Gauge, limits=LimitsConf, name="heat")
Config = make_config(gauge=GaugeConf, other=fbuilds(Gauge, limits=LimitsConf(high=3.0)))

if __name__ == "__main__":
    assert instantiate(GaugeConf).limits.low == 0.5
    assert instantiate(Config, _target_wrapper_=pydantic_parser).other.limits.high == 3.0
    assert instantiate(GaugeConf, name="cold").name == "cold"
