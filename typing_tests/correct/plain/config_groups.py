"""Groups in a store; the defaults list chooses among them, and the command line swaps them."""

import sys

from hydra_zen import ZenStore, builds, make_config, zen


class Database:
    def __init__(self, host: str, port: int = 5432) -> None:
        self.host, self.port = host, port

    def url(self) -> str:
        return f"{self.host}:{self.port}"


class Cache:
    def __init__(self, size: int) -> None:
        self.size = size


def serve(database: Database, cache: Cache, workers: int) -> None:
    assert workers > 0
    print(database.url(), cache.size, workers)


store = ZenStore(overwrite_ok=True)
databases = store(group="database")
databases(builds(Database, host="localhost"), name="local")
databases(builds(Database, host="db.example.org", port=6543), name="remote")
store(builds(Cache, size=100), group="cache", name="small")
store(builds(Cache, size=10_000), group="cache", name="large")
Config = make_config(
    "database",
    "cache",
    workers=4,
    hydra_defaults=["_self_", {"database": "local"}, {"cache": "small"}],
)
store(Config, name="serve")

if __name__ == "__main__":
    store.add_to_hydra_store()
    sys.argv += ["database=remote", "cache=large", "workers=2", "hydra.run.dir=."]
    zen(serve).hydra_main(config_name="serve", config_path=None, version_base="1.3")
