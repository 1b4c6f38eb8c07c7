"""Classes that check their arguments from the moment of their definition."""

from __future__ import annotations

from hydra_zen.third_party.beartype import validates_with_beartype


@validates_with_beartype
class Decorated:
    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size


class Sub(Decorated):
    pass


class Outer:
    @validates_with_beartype
    class Inner:
        def __init__(self, x: int) -> None:
            self.x = x
