"""An application made of parts: configs inside configs, swapped by groups, with functions among the values."""

from collections.abc import Callable

from hydra_zen import MISSING, builds, make_custom_builds_fn, store, zen
from hydra_zen.third_party.beartype import validates_with_beartype

fbuilds = make_custom_builds_fn(populate_full_signature=True)
pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)


class Inventory:
    def __init__(self, gold: int, costume: str, weapons: tuple[str, ...]) -> None:
        self.text = f"{gold} gold, {costume}, {weapons!r}"


class Character:
    def __init__(self, name: str, inventory: Inventory, attack: Callable[[int], int], level: int = 1) -> None:
        self.name, self.level, self.inventory, self.attack = name, level, inventory, attack

    def __str__(self) -> str:
        return f"{self.name} level {self.level} hits for {self.attack(self.level)} and has {self.inventory.text}"


def sword(level: int, sharpness: int = 2) -> int:
    return level * sharpness


def spell(level: int, *, power: int) -> int:
    return level + power


Starter = builds(Inventory, gold=10, costume="tunic", weapons=["stick"], zen_wrappers=validates_with_beartype)
Advanced = builds(Inventory, gold=500, costume="armor", weapons=["wand", "dagger"], builds_bases=(Starter,))
Sword = pbuilds(sword)
Spell = pbuilds(spell, power=5)
Person = fbuilds(
    Character,
    inventory=MISSING,
    attack=MISSING,
    hydra_defaults=["_self_", {"inventory": "starter"}, {"attack": "sword"}],
)


@store(name="config", hydra_defaults=["_self_", {"player": "base"}])
def meet(player: Character, others: list[Character] | None = None) -> None:
    print(player)
    for other in others or []:
        print("meets", other)


players = store(group="player")
players(Person, name="base")
players(builds(Character, name="rakesh", level=300, builds_bases=(Person,)), name="rakesh")
store(Starter, group="player/inventory", name="starter")
store(Advanced, group="player/inventory", name="advanced")
store(Sword, group="player/attack", name="sword")
store(Spell, group="player/attack", name="spell")

Friend = fbuilds(Character, name="friend", level="${player.level}", inventory=Starter, attack=Spell)
store({"others": [Friend, Friend(name="stranger")]}, group="company", name="two", package="_global_")

if __name__ == "__main__":
    store.add_to_hydra_store()
    zen(meet).hydra_main(config_name="config", config_path=None, version_base="1.3")
