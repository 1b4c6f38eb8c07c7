"""Missing values that a defaults list fills, when a job is launched."""

from hydra_zen import MISSING, builds, instantiate, launch, make_config, store, zen


class Database:
    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port


class Server:
    def __init__(self, database: Database, name: str, workers: int = 1) -> None:
        self.database, self.name, self.workers = database, name, workers


Small = builds(Database, host="localhost", port=1)
Large = builds(Database, host="cluster", port=2)
ServerConf = builds(
    Server,
    database=MISSING,
    name=MISSING,
    workers=1,
    hydra_defaults=["_self_", {"database": "small"}, {"workers": "few"}],
)
App = make_config("server", hydra_defaults=["_self_", {"server": "main"}])


def serve(server: Server) -> str:
    return f"{server.database.host}:{server.name}"


if __name__ == "__main__":
    database = store(group="database", to_config=lambda config: config)
    database(Small, name="small")
    database(Large, name="large")
    store(builds(Server, database=Large, name="main"), group="server", name="main")
    store(
        {"name": "plain", "workers": 2},
        group="workers",
        name="few",
        package="_global_",
        to_config=lambda config: config,
    )
    store.add_to_hydra_store(overwrite_ok=True)
    assert launch(ServerConf, instantiate).return_value.database.host == "localhost"
    assert launch(ServerConf, instantiate, ["database=large"]).return_value.database.port == 2
    assert launch(App, zen(serve)).return_value == "cluster:main"
