"""`attr.s` with `attr.ib` and `auto_attribs`."""

import attr

from hydra_zen import builds, instantiate, make_config


@attr.s(auto_attribs=True)
class Wheel:
    radius: float
    spokes: int = 32


@attr.s
class Bike:
    front: Wheel = attr.ib()
    rear: Wheel = attr.ib()
    name: str = attr.ib(default="bike")


WheelConf = builds(Wheel, radius=0.35, spokes=28)
BikeConf = builds(Bike, front=WheelConf, rear=builds(Wheel, radius="${..front.radius}"), name="racer")
Config = make_config(bike=BikeConf)

if __name__ == "__main__":
    bike = instantiate(Config).bike
    assert bike.rear.radius == 0.35
    assert instantiate(BikeConf, name="city").front.spokes == 28
