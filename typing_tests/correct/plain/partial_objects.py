"""`functools.partial` objects as targets and as values."""

from collections.abc import Callable
from functools import partial

from hydra_zen import builds, instantiate, just, make_config, value_of


class Norm:
    def __init__(self, size: int, eps: float = 1e-5) -> None:
        self.size, self.eps = size, eps


class Block:
    def __init__(self, norm: Norm, inner: Callable[[int], Norm], depth: int = 1) -> None:
        self.norm, self.inner, self.depth = norm, inner, depth


Small = builds(partial(Norm, eps=1e-3), size=4)
BlockConf = builds(Block, norm=Small, inner=partial(Norm, eps=0.5), depth=2)
Strict = builds(partial(Block, norm=value_of(Small), inner=Norm), depth=3)
Config = make_config(block=BlockConf, strict=Strict, make=just(partial(Norm, eps=0.25)))

if __name__ == "__main__":
    assert instantiate(Small).eps == 1e-3
    assert instantiate(BlockConf).inner(7).eps == 0.5
    strict = instantiate(Strict)
    assert (strict.depth, strict.norm.size) == (3, 4)
    assert instantiate(Config).make(3).eps == 0.25
    assert instantiate(BlockConf, depth=6).depth == 6
