"""A first application: a function, a config, a job from Python, a command line."""

from pathlib import Path

from hydra_zen import builds, instantiate, make_config, store, zen


def play(player1: str, player2: str) -> dict[str, str]:
    """Write who plays to a file in the directory of the job."""
    Path("players.txt").write_text(f"{player1} & {player2}\n")
    print(f"player1: {player1}", f"player2: {player2}", sep="\n")
    return {"winner": player1}


Config = builds(play, player1="mario", player2="luigi", populate_full_signature=True)

store(Config, name="duo")
store(make_config(player1="toad", player2="${player1}"), name="mirror")

if __name__ == "__main__":
    assert instantiate(Config) == {"winner": "mario"}
    store.add_to_hydra_store()
    zen(play).hydra_main(config_name="duo", config_path=None, version_base="1.3")
