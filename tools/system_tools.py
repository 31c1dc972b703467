"""Finds the programs that the tests need outside Python, or installs them: `python tools/system_tools.py java chromium headless`."""

import os
import shutil
import subprocess
import sys

NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "headless": ("chromium-headless-shell",),  # half the time of the whole browser; the tests do without
    "java": ("java",),
}
OPTIONAL = ("headless",)
PACKAGES = {"chromium": "chromium", "headless": "chromium-headless-shell", "java": "default-jre-headless"}


def find(tool: str) -> str | None:
    """Path of the program, or None."""
    return next((path for name in NAMES[tool] if (path := shutil.which(name))), None)


def install(tool: str) -> None:
    """Installs the program: Debian's package where apt is, Playwright's own browser elsewhere."""
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        quiet = subprocess.DEVNULL
        subprocess.run([*sudo, "apt-get", "update", "-qq"], stdout=quiet, check=True)
        command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGES[tool]]
        subprocess.run(command, stdout=quiet, check=tool not in OPTIONAL)
    elif tool == "chromium":
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    elif tool not in OPTIONAL:
        sys.exit(f"The tests need {tool}: install it with your system's package manager.")


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        if not find(wanted):
            print(f"Installing {wanted}…", file=sys.stderr)
            install(wanted)
