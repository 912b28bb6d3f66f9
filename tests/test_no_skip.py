"""Where every tool is installed, a test that skips has failed; elsewhere it skips."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
SKIPPING = """\
import pytest

@pytest.mark.debian("no-such-tool")
def test_wants_a_tool():
    pass

@pytest.mark.skip(reason="too hard")
def test_is_skipped():
    pass

@pytest.mark.xfail(reason="known")
def test_fails_as_expected():
    assert False

def test_passes():
    pass
"""
WHOLE_FILE = 'import pytest\npytest.importorskip("no_such_module")\n'


def run(folder: Path, no_skip: str) -> str:
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    environment = {**os.environ, "CATALOGUE_NO_SKIP": no_skip, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-W", "ignore", "-p", "no:cacheprovider", "-c", os.devnull,
         "--rootdir", str(folder), str(folder)],
        capture_output=True, text=True, check=False, env=environment, cwd=folder,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize(
    ("no_skip", "counts"), [("", "1 passed, 2 skipped, 1 xfailed"), ("1", "1 passed, 1 xfailed, 2 errors")]
)
def test_a_skip_is_a_failure_only_where_told(tmp_path: Path, no_skip: str, counts: str) -> None:
    (tmp_path / "test_some.py").write_text(SKIPPING, encoding="utf-8")
    said = run(tmp_path, no_skip)
    assert counts in said
    assert "not installed: no-such-tool" in said
    assert "too hard" in said


def test_a_file_that_skips_itself_fails_too(tmp_path: Path) -> None:
    (tmp_path / "test_none.py").write_text(WHOLE_FILE, encoding="utf-8")
    assert "1 skipped" in run(tmp_path, "")
    assert "1 error" in run(tmp_path, "1")
