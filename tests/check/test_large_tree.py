"""A directory of three hundred files: nothing wrong with it, and one mistake among them found."""

from benchmarks.large_tree import write_large_tree
from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings


def test_three_hundred_files(tmp_path):
    conf = write_large_tree(tmp_path)
    assert len(list(conf.rglob("*.yaml"))) == 300
    settings = Settings(root=tmp_path, checker="runtime", cache=None)

    assert check([conf], settings).findings == ()

    wrong = conf / "model" / "model_57.yaml"
    wrong.write_text(wrong.read_text().replace("size: 57", "sise: 57"))
    found = [(finding.file, finding.line, finding.code) for finding in check([conf], settings)]
    assert found == [("conf/model/model_57.yaml", 5, "HZ105"), ("conf/model/model_57.yaml", 5, "HZ104")]
