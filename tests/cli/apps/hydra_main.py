"""The decorator of Hydra's own around a function made by `zen`."""

import random

import hydra

from hydra_zen import just, store, zen


@store(name="draw", seed=1, n=2)
@store(name="draw_more", seed=1, n=5)
def draw(n: int, seed: int, low: int = 0, high: int = 9, chosen=just(sorted)) -> list[int]:
    return chosen(random.randint(low, high) for _ in range(n))


@hydra.main(config_path=None, config_name="draw", version_base="1.3")
@zen(pre_call=[zen(lambda seed: random.seed(seed)), lambda cfg: print("seeded")])
def main(zen_cfg, n: int, seed: int, high: int = 9) -> None:
    numbers = [random.randint(0, high) for _ in range(n)]
    assert zen_cfg.n == n
    print(len(numbers), "numbers", "the same again" if numbers == again(n, seed, high) else "others")


def again(n: int, seed: int, high: int) -> list[int]:
    random.seed(seed)
    return [random.randint(0, high) for _ in range(n)]


if __name__ == "__main__":
    store.add_to_hydra_store()
    main()
