"""Configs with all parameters of their targets as fields."""

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

fbuilds = make_custom_builds_fn(populate_full_signature=True)


class Motor:
    def __init__(self, torque: float, gears: int = 5, name: str = "motor") -> None:
        self.torque, self.gears, self.name = torque, gears, name


class Car:
    def __init__(self, motor: Motor, seats: int, color: str = "white") -> None:
        self.motor, self.seats, self.color = motor, seats, color


MotorConf = fbuilds(Motor)
CarConf = fbuilds(Car, seats=4)
Sport = CarConf(motor=MotorConf(torque=300.0, gears=6), seats=2, color="red")
Config = make_config(car=CarConf(motor=MotorConf(torque=100.0)), sport=Sport)

if __name__ == "__main__":
    sport = instantiate(Sport)
    assert (sport.motor.torque, sport.seats, sport.color) == (300.0, 2, "red")
    assert instantiate(MotorConf, torque=50.0).gears == 5
    assert instantiate(Config).car.seats == 4
    assert builds(Motor, populate_full_signature=True)(torque=1.0, name="a").name == "a"
