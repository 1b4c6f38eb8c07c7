"""Run with ``python -m package``; its configs are found beside the function, which is in another module."""

from hydra_zen import zen
from package.task import task

if __name__ == "__main__":
    zen(task).hydra_main(config_path="conf", config_name="config", version_base="1.3")
