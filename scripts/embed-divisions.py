#!/usr/bin/env python3
"""Writes Sources/Register/Divisions/NationalDivisions+Data.swift from a divisions.csv (code,name,parent_code,level).

The compact form: one line per division above the towns, `digits name`; the towns of a county follow on its line, each as
`TTTname`, separated by commas. Parents follow from the codes: the nearest shorter prefix that is present.

    scripts/embed-divisions.py Tests/RegisterTests/Fixtures/divisions.csv
"""
import csv
import pathlib
import sys

DIGITS = {"province": 2, "prefecture": 4, "county": 6}


def main() -> None:
    source = pathlib.Path(sys.argv[1])
    target = pathlib.Path(__file__).resolve().parent.parent / "Sources/Register/Divisions/NationalDivisions+Data.swift"
    lines: list[str] = []
    row_of: dict[str, int] = {}
    for row in csv.DictReader(source.open(encoding="utf-8")):
        code, name, level = row["code"], row["name"], row["level"]
        assert not set(name) & set(",|\n\"\\"), name
        if level == "township":
            index = row_of[code[:6]]
            lines[index] += ("|" if "|" not in lines[index] else ",") + code[6:9] + name
        else:
            row_of[code[: DIGITS[level]]] = len(lines)
            lines.append(code[: DIGITS[level]] + name)
    text = "\n".join(lines)
    target.write_text(
        "// Made by scripts/embed-divisions.py; do not edit.\n// swift-format-ignore-file\n\n"
        "extension NationalDivisions {\n"
        "    /// The table in its compact form.\n"
        '    static let compact: StaticString = #"""\n' + text + '\n"""#\n}\n',
        encoding="utf-8",
    )


main()
