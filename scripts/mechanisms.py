#!/usr/bin/env python3
"""Prints every CAP row of docs/mechanisms.csv with the tests that carry its number, and how many are shown and open.

A test carries a number where its source says `.mechanism(75)` or `.mechanism(75, 76)`: on the test, or on the suite
around it. Numbers that the list does not have, or that it keeps outside the software, are an error.
"""
import csv
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CALL = re.compile(r"\.mechanism\(([\d,\s]+)\)")
NAME = re.compile(r"\b(func|struct|class|actor|enum)\s+`?([^`(\s:{]+)")


def tests_by_number() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for path in sorted((ROOT / "Tests").rglob("*.swift")):
        text = path.read_text(encoding="utf-8")
        for call in CALL.finditer(text):
            name = NAME.search(text, call.end())
            if not name:
                sys.exit(f"{path.relative_to(ROOT)}: a mechanism without a test")
            place = f"{path.parent.relative_to(ROOT / 'Tests')}/{path.stem}.{name.group(2)}"
            for number in call.group(1).split(","):
                if number.strip():
                    found.setdefault(int(number), []).append(place)
    return found


def main() -> None:
    chinese = "zh" in sys.argv[1:]
    with (ROOT / "docs/mechanisms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = tests_by_number()
    kinds = {int(row["number"]): row["kind"] for row in rows}
    wrong = [number for number in sorted(found) if kinds.get(number, "OUT") == "OUT"]
    if wrong:
        sys.exit(f"tests carry numbers that are no mechanism of the software: {wrong}")

    shown = 0
    capabilities = [row for row in rows if row["kind"] == "CAP"]
    for row in capabilities:
        tests = sorted(set(found.get(int(row["number"]), [])))
        shown += bool(tests)
        name = row["name_zh"] if chinese else row["name_en"]
        print(f"M{row['number']:<4}{name} ({row['section']})")
        for test in tests:
            print(f"       {test}")
        if not tests:
            print("       未验证" if chinese else "       open")
    tests = {test for number in found for test in found[number]}
    print(f"\nCAP rows: {len(capabilities)}, shown: {shown}, open: {len(capabilities) - shown}; tests that show them: {len(tests)}")


main()
