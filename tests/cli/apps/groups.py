"""Config groups inside config groups, defaults lists and experiments."""

from typing import Any

from hydra.core.hydra_config import HydraConfig

from hydra_zen import MISSING, ZenStore, builds, just, make_config, zen


class Character:
    def __init__(self, name: str, level: int = 1, inventory: Any = None) -> None:
        self.text = f"{name} level {level} with {sorted((inventory or {}).items())}"


def shout(text: str) -> str:
    return text.upper()


def same(text: str) -> str:
    return text


def play(player: Character, seed: int = 0, voice: Any = same, paces: int = 1) -> str:
    print(voice(player.text), "| seed", seed, "| paces", paces, "|", HydraConfig.get().job.override_dirname)
    return player.text


store = ZenStore()

inventories = store(group="player/inventory")
inventories({"gold": 10, "weapon": "stick"}, name="starter")
inventories({"gold": 500, "weapon": "wand"}, name="advanced")

Player = builds(
    Character,
    populate_full_signature=True,
    hydra_defaults=["_self_", {"inventory": "starter"}],
    zen_dataclass={"cls_name": "Player"},
)
players = store(group="player")
players(Player, name="base")
players(builds(Character, name="brinda", level=1, builds_bases=(Player,)), name="brinda")
players(builds(Character, name="rakesh", level=300, builds_bases=(Player,)), name="rakesh")

voices = store(group="voice")
voices(just(shout), name="loud")
voices(just(same), name="soft")

Game = store(
    builds(
        play,
        player=MISSING,
        voice=MISSING,
        populate_full_signature=True,
        hydra_defaults=["_self_", {"player": "base"}, {"voice": "soft"}],
    ),
    name="game",
)

experiments = store(group="experiment", package="_global_")
experiments(
    make_config(
        hydra_defaults=["_self_", {"override /player": "brinda"}, {"override /player/inventory": "advanced"}],
        seed=7,
        paces="${seed}",
        bases=(Game,),
    ),
    name="rich",
)

if __name__ == "__main__":
    store.add_to_hydra_store()
    zen(play).hydra_main(config_name="game", config_path=None, version_base="1.3")
