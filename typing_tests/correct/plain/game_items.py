"""Swappable parts of a game, one config of each kind, nested three deep."""

from hydra_zen import builds, instantiate, launch, make_config


class Weapon:
    def __init__(self, damage: int, name: str = "stick") -> None:
        self.damage, self.name = damage, name


class Inventory:
    def __init__(self, gold: int, weapon: Weapon, costume: str = "tunic") -> None:
        self.gold, self.weapon, self.costume = gold, weapon, costume


class Character:
    def __init__(self, name: str, inventory: Inventory, level: int = 1) -> None:
        self.name, self.inventory, self.level = name, inventory, level

    def attack(self) -> int:
        return self.level * self.inventory.weapon.damage


Sword = builds(Weapon, damage=10, name="sword")
Starter = builds(Inventory, gold=10, weapon=Sword)
Hero = builds(Character, name="link", inventory=Starter, level="${level}")
Config = make_config(hero=Hero, level=3)

if __name__ == "__main__":
    assert instantiate(Config).hero.attack() == 30
    done = launch(Config, instantiate, ["hero.inventory.weapon.damage=7"], version_base="1.3")
    assert done.return_value.hero.attack() == 21
    other = instantiate(Hero, level=2, inventory={"weapon": {"damage": 4}})
    assert other.attack() == 8
