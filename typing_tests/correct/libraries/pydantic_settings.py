"""Nested pydantic models with unions, aliases and constrained values."""

from typing import Annotated, Literal, Union

from pydantic import BaseModel, ConfigDict, Field

from hydra_zen import builds, instantiate, make_config


class Postgres(BaseModel):
    kind: Literal["postgres"] = "postgres"
    host: str
    port: int = 5432


class Sqlite(BaseModel):
    kind: Literal["sqlite"] = "sqlite"
    file: str = ":memory:"


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True)
    database: Union[Postgres, Sqlite] = Field(discriminator="kind")
    workers: Annotated[int, Field(gt=0)] = 1
    debug: bool = False


Remote = builds(Settings, database=builds(Postgres, host="db", port=6543), workers=4)
Local = builds(Settings, database=builds(Sqlite, file="a.db"), debug=True)
Config = make_config(remote=Remote, local=Local)

if __name__ == "__main__":
    made = instantiate(Config)
    assert made.remote.database == Postgres(host="db", port=6543)
    assert isinstance(made.local.database, Sqlite)
    assert made.local.database.file == "a.db"
    assert instantiate(Remote, workers=2).workers == 2
