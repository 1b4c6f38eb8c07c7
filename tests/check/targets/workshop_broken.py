"""A module that cannot be imported."""


class Thing: ...


raise RuntimeError("no workshop here")
