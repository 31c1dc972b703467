"""Command line of the guide: `python -m guide check | schemas | new-question | new-term | report | quizzes`."""

import sys

from guide.cli import main

sys.exit(main())
