"""The workflows, the issue forms and the other files that GitHub reads."""

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = {path.stem: path.read_text("utf-8") for path in GITHUB.glob("workflows/*.yml")}
JOBS = {
    f"{name}/{job}": content
    for name, text in WORKFLOWS.items()
    for job, content in yaml.safe_load(text)["jobs"].items()
}
PATH = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])


def run(*command, **options):
    """Run a command, wherever the tools of this Python are, and return what it did."""
    program = shutil.which(command[0], path=PATH)
    assert program, f"{command[0]} is missing: install requirements-dev.txt"
    environment = {**os.environ, "PATH": PATH, **options.pop("env", {})}
    return subprocess.run(
        [program, *command[1:]], check=False, env=environment, capture_output=True, text=True, **options
    )


def steps():
    return [step for job in JOBS.values() for step in job["steps"]]


def form(name):
    """The fields of an issue form, by id."""
    body = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml").read_text("utf-8"))["body"]
    return {field["id"]: field for field in body if "id" in field}


def test_actionlint_finds_nothing():
    found = run("actionlint", "-no-color", *map(str, GITHUB.glob("workflows/*.yml")), cwd=ROOT)
    assert found.returncode == 0, found.stdout + found.stderr


def test_zizmor_finds_nothing_even_as_an_auditor():
    found = run("zizmor", "--offline", "--quiet", "--persona=auditor", str(GITHUB), cwd=ROOT)
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_action_is_pinned_by_commit_with_its_version():
    for text in WORKFLOWS.values():
        for line in re.findall(r"^.*\buses:.*$", text, re.MULTILINE):
            assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_an_action_has_the_same_version_everywhere():
    used = {step["uses"] for step in steps() if "uses" in step}
    assert len(used) == len({action.split("@")[0] for action in used})


def test_no_workflow_needs_a_secret():
    for text in WORKFLOWS.values():
        assert not re.search(r"\bsecrets\b", text)


def test_a_workflow_may_do_nothing_until_a_job_says_what():
    assert all(yaml.safe_load(text)["permissions"] == {} for text in WORKFLOWS.values())


def test_only_publishing_and_the_issue_may_write():
    writers = {name for name, job in JOBS.items() if "write" in job["permissions"].values()}
    assert writers == {"ci/publish", "report/issue"}


def test_a_job_that_may_write_runs_no_code_of_the_repository():
    for name in ("ci/publish", "report/issue"):
        used = [step.get("uses", "") for step in JOBS[name]["steps"]]
        assert not any(action.startswith("actions/checkout@") for action in used)


def test_the_checkout_leaves_no_token_behind():
    for step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_publishing_waits_for_every_other_job():
    checks = {name.removeprefix("ci/") for name in JOBS if name.startswith("ci/")} - {"publish"}
    assert set(JOBS["ci/publish"]["needs"]) == checks
    assert JOBS["ci/publish"]["if"] == "github.ref == 'refs/heads/main'"


def test_every_job_has_a_time_limit():
    assert all("timeout-minutes" in job for job in JOBS.values())


def test_the_make_targets_of_the_workflows_exist():
    commands = re.findall(r"\bmake (?:--\S+ )*([a-z][a-z -]*)", "\n".join(WORKFLOWS.values()))
    targets = {target for command in commands for target in command.split()}
    assert {"check", "build", "report"} <= targets
    planned = run("make", "--dry-run", *sorted(targets), cwd=ROOT)
    assert planned.returncode == 0, planned.stderr


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("mistake", {"page", "claim", "correction", "source"}),
        ("translation", {"page", "language"}),
        ("question", {"question", "topic"}),
    ],
)
def test_an_issue_form_has_the_text_fields_that_the_site_fills_in(name, ids):
    fields = form(name)
    assert ids <= fields.keys()
    assert {fields[id]["type"] for id in ids} <= {"input", "textarea"}


def test_the_question_form_offers_the_levels_of_the_guide():
    levels = yaml.safe_load((ROOT / "data" / "levels.yml").read_text("utf-8")).values()
    names = [" / ".join(dict.fromkeys([level["fr"], level["en"]])) for level in levels]
    assert form("question")["level"]["attributes"]["options"] == names


@pytest.fixture
def report_issue(tmp_path):
    """Run the step that writes the issue with a stand-in for gh; return the calls it made."""
    stand_in = tmp_path / "gh"
    stand_in.write_text(
        "#!/bin/bash\n"
        'if [ "$1 $2" = "issue list" ]; then echo "$OPEN"; exit; fi\n'
        'echo "$1 $2 $3" >> calls\n'
        'case "$*" in *--body-file*) cat > body ;; esac\n'
    )
    stand_in.chmod(0o755)
    script = JOBS["report/issue"]["steps"][-1]["run"]

    def report(text, open_issue=""):
        (tmp_path / "report.md").write_text(text, "utf-8")
        environment = {
            "PATH": f"{tmp_path}{os.pathsep}{PATH}",
            "LC_ALL": "C.UTF-8",
            "LABEL": "weekly-report",
            "TITLE": "Report",
            "OPEN": open_issue,
        }
        done = run("bash", "-e", "-c", script, cwd=tmp_path, env=environment)
        assert done.returncode == 0, done.stderr
        calls = tmp_path / "calls"
        return calls.read_text().splitlines() if calls.exists() else []

    report.body = tmp_path / "body"
    return report


def test_the_first_report_opens_an_issue(report_issue):
    assert report_issue("# Été") == ["label create weekly-report", "issue create --title"]
    assert report_issue.body.read_text("utf-8") == "# Été\n"


def test_the_next_report_updates_the_same_issue(report_issue):
    assert report_issue("# Links", open_issue="12") == ["issue edit 12"]


def test_a_report_with_nothing_to_say_closes_the_issue(report_issue):
    assert report_issue("\n", open_issue="12") == ["issue close 12"]


def test_a_report_with_nothing_to_say_opens_no_issue(report_issue):
    assert report_issue("") == []


def test_a_report_too_long_for_an_issue_is_cut(report_issue):
    report_issue("é" * 70_000, open_issue="12")
    assert len(report_issue.body.read_text("utf-8")) == 60_001
