"""Numbers of several kinds, optional ones, and unions of them with text."""

from decimal import Decimal
from typing import Optional, Union

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Parcel:
    def __init__(
        self,
        weight: float,
        size: Union[int, str] = "M",
        insured: Optional[bool] = None,
        value: Optional[float] = None,
    ) -> None:
        self.weight, self.size, self.insured, self.value = weight, size, insured, value


class Route:
    def __init__(self, parcel: Parcel, stops: list[str], fees: dict[str, float], tax: Decimal) -> None:
        self.parcel, self.stops, self.fees, self.tax = parcel, stops, fees, tax


def cost(route: Route, urgent: bool) -> float:
    return sum(route.fees.values()) + len(route.stops) * route.parcel.weight * (2 if urgent else 1)


Small = builds(Parcel, weight=1, size=3, insured=True)
Large = builds(Parcel, weight=7.5, size="XL", value=99)
Config = make_config(
    route=builds(Route, parcel=Small, stops=["a", "b"], fees={"base": 1.0, "toll": 2}, tax=Decimal("0.25")),
    urgent=False,
    spare=Large,
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(cost)).return_value == 5.0
    assert hydra_run(Config, zen(cost), overrides=["urgent=true", "route.parcel.weight=2"]).return_value == 11.0
    assert instantiate(Config).spare.size == "XL"
    assert instantiate(Large, insured=None, value=None).value is None
