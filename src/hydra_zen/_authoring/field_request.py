"""What `make_config` needs to know of a field that is described by a `ZenField`."""

from __future__ import annotations

from typing import Any

from hydra_zen._authoring.maker import Maker


class FieldRequest:
    """A field with a hint, a default and a name, each of which may be left out."""

    name: Any

    def resolved(self, maker: type[Maker]) -> tuple[Any, Any]:
        """Return the hint and the converted default, `NOTHING` if there is none, as `maker` sees them."""
        raise NotImplementedError
