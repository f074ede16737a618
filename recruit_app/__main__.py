"""`python -m recruit_app`."""

from recruit_app.cli import main

main()
