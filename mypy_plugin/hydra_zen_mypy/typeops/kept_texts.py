"""The interpolations that the type of a config keeps, for modules that do not write it themselves."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.types import LiteralType, Type, get_proper_type

from hydra_zen_mypy.typeops.lacking import parts_built

Path = tuple[str, ...]


def texts_of(config: Type, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the texts with interpolations in a config of type `config`, with the path of each."""
    for name, given in parts_built(config).items():
        proper, here = get_proper_type(given), (*path, *name.split("."))
        if isinstance(proper, LiteralType):
            yield here, str(proper.value)
        else:
            yield from texts_of(proper, here)
