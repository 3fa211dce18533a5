"""``python -m nghiquyet``: the same as the console script."""

from nghiquyet.cli import main

if __name__ == "__main__":
    main()
