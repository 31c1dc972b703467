"""What the tests share: the repository, the smallest complete guide, and the option that rewrites golden files."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "check"
BASE = GOLDEN / "_base"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected problems; read each before committing"
    )


@pytest.fixture
def update_golden(request) -> bool:
    return request.config.getoption("--update-golden")


@pytest.fixture
def base_guide(tmp_path) -> Path:
    """A copy of the smallest complete guide, to change at will."""
    return Path(shutil.copytree(BASE, tmp_path / "guide"))


@pytest.fixture(scope="session")
def guide_with(tmp_path_factory):
    """`with guide_with(files, deleted) as root`: the base guide with other files, for as long as the block lasts.

    Hundreds of tests share one copy, and write only what differs: copying takes longer than checking.
    """
    root = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("shared") / "guide"))

    @contextmanager
    def changed(files: Mapping[str, bytes], deleted: Iterable[str] = ()) -> Iterator[Path]:
        paths = [root / path for path in (*files, *deleted)]
        for path in paths:
            path.unlink(missing_ok=True)
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        yield root
        for path in paths:
            _restore(root, path)

    return changed


def _restore(root: Path, path: Path) -> None:
    original = BASE / path.relative_to(root)
    path.unlink(missing_ok=True)
    if original.exists():
        path.write_bytes(original.read_bytes())
    while not (BASE / path.parent.relative_to(root)).exists():
        path = path.parent
        if any(path.iterdir()):
            return
        path.rmdir()
