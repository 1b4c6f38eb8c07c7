"""Parsing and type-checking of what a target is called with, by libraries that a program may have installed.

``hydra_zen.third_party.beartype`` and ``hydra_zen.third_party.pydantic`` import the library of that name;
``hydra_zen.third_party.sequences`` needs none.
"""
