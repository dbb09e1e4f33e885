"""Reads a crontab as cron does, and prints the one command it runs.

crontab.py FILE
"""

import re
import sys

RANGES = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]


def check_field(field, low, high):
    for part in field.split(","):
        match = re.fullmatch(r"(\*|\d+(?:-\d+)?)(?:/([1-9]\d*))?", part)
        assert match, f"'{part}' is no part of a time"
        for number in re.findall(r"\d+", match[1]):
            assert low <= int(number) <= high, f"{number} is not from {low} to {high}"


def main(path):
    text = open(path, encoding="utf-8").read()
    assert text.endswith("\n"), "cron does not read a last line without its end"
    commands = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if re.fullmatch(r"[A-Z_]+\s*=.*", line):
            continue
        *fields, command = line.split(None, 5)
        assert len(fields) == 5, line
        for field, (low, high) in zip(fields, RANGES):
            check_field(field, low, high)
        assert not re.search(r"(?<!\\)%", command), "a % is the end of cron's command"
        commands.append(command)
    assert len(commands) == 1, commands
    print(commands[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
