"""What OmegaConf has against the text of an interpolation."""

from __future__ import annotations

from functools import cache

from omegaconf import OmegaConf
from omegaconf.errors import GrammarParseError


@cache
def grammar_error(text: str) -> str | None:
    """Return why `text` is not in OmegaConf's grammar; None if it is. Parsing takes long, so it is done once."""
    try:
        OmegaConf.create({"x": text})
    except GrammarParseError as error:
        return str(error).splitlines()[0]
    return None
