"""One function as a command line application."""

from hydra_zen import store, zen


@store(name="job")
def task(n: int, scale: float = 1.0, tags: list[str] | None = None) -> float:
    print("result", n * scale, tags)
    return n * scale


if __name__ == "__main__":
    store.add_to_hydra_store()
    print("returned", zen(task).hydra_main(config_name="job", config_path=None, version_base="1.3"))
