"""What does `python -m briefing` run?"""

from briefing.cli import main

if __name__ == "__main__":
    main()
