"""Tasks that are coroutines."""

import asyncio

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Endpoint:
    def __init__(self, url: str, retries: int = 1) -> None:
        self.url, self.retries = url, retries


class Pool:
    def __init__(self, endpoint: Endpoint, size: int) -> None:
        self.endpoint, self.size = endpoint, size


async def crawl(pool: Pool, pages: int) -> list[str]:
    await asyncio.sleep(0)
    return [f"{pool.endpoint.url}/{page}" for page in range(pages)]


async def ping(url: str) -> int:
    return len(url)


Config = make_config(pool=builds(Pool, endpoint=builds(Endpoint, url="http://a", retries=3), size=2), pages=2)

if __name__ == "__main__":
    job = hydra_run(Config, zen(crawl), overrides=["pages=1", "pool.endpoint.retries=0"])
    assert asyncio.run(job.return_value) == ["http://a/0"]
    assert asyncio.run(instantiate(builds(ping, url="http://b"))) == 8
    assert instantiate(Config).pool.size == 2
