#!/usr/bin/env python3
"""Makes the small workbooks beside this file. All people are synthetic: ID numbers with sequence 001-009.

    python3 make_fixtures.py        (needs openpyxl; the results are committed)
"""
import datetime
import io
import os
import zipfile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter

HERE = os.path.dirname(os.path.abspath(__file__))


def resident(area, birth, sequence):
    digits = f"{area}{birth}{sequence:03d}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(w * int(d) for w, d in zip(weights, digits)) % 11]


HEADINGS = ["户编号", "县区", "乡镇", "村居", "户主姓名", "身份证号", "家庭人口", "救助类别", "主要致困原因", "月保障金", "起始时间", "备注"]


def row(number, town="溪美街道", **changes):
    values = {
        "户编号": f"35058300{number:05d}", "县区": "南安市", "乡镇": town, "村居": None, "户主姓名": "张示例",
        "身份证号": resident("350583", f"197{number % 10}0101", 1 + number // 10 * 2), "家庭人口": 2, "救助类别": "低保",
        "主要致困原因": "因病", "月保障金": 500, "起始时间": datetime.date(2019, 5, 1), "备注": None,
    }
    values.update(changes)
    return [values[heading] for heading in HEADINGS]


def save(book, name):
    for properties in [book.properties]:
        properties.created = properties.modified = datetime.datetime(2020, 4, 30)
    buffer = io.BytesIO()
    book.save(buffer)
    # Fixed times inside the archive, so that the script gives the same bytes each time.
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            info = zipfile.ZipInfo(item.filename, (2020, 4, 30, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(item.filename))


def two_heading_rows():
    book = Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append(["南安市困难家庭台账"])
    sheet.merge_cells("A1:L1")
    sheet.append(["基本信息", None, None, None, None, None, "家庭情况", None, None, None, None, "备注"])
    sheet.merge_cells("A2:F2")
    sheet.merge_cells("G2:K2")
    sheet.merge_cells("L2:L3")
    sheet.append(HEADINGS[:-1])
    for number in range(1, 4):
        sheet.append(row(number))
    sheet.append(["合计", None, None, None, "3户", None, 6, None, None, 1500])
    save(book, "two_heading_rows.xlsx")


def sheet_per_town():
    book = Workbook()
    notes = book.active
    notes.title = "填表说明"
    notes.append(["一、户编号为13位。"])
    notes.append(["二、身份证号请设为文本。"])
    for index, town in enumerate(["溪美街道", "柳城街道", "官桥镇"]):
        sheet = book.create_sheet(town)
        sheet.append([f"{town}2020年低保对象花名册"])
        headings = [heading for heading in HEADINGS if heading not in ("县区", "乡镇")]
        sheet.append(headings)
        for number in range(index * 3 + 1, index * 3 + 4):
            values = dict(zip(HEADINGS, row(number)))
            sheet.append([values[heading] for heading in headings])
    totals = book.create_sheet("汇总")
    totals.append(["乡镇", "户数", "人数"])
    totals.append(["溪美街道", 3, 6])
    book.create_sheet("Sheet5")
    hidden = book.create_sheet("旧数据")
    hidden.append(HEADINGS)
    hidden.append(row(99))
    hidden.sheet_state = "hidden"
    save(book, "sheet_per_town.xlsx")


def cells():
    book = Workbook()
    sheet = book.active
    sheet.title = "单元格"
    sheet.append(HEADINGS)
    number = 350583197101010015  # stored as a number
    sheet.append(row(1, 身份证号=number))
    sheet.append(row(2, 身份证号=350583720101001))  # 15 digits fit into a number
    sheet.append(row(3, 起始时间=43950))  # a serial without date format
    sheet.append(row(4, 备注="=1+1"))  # openpyxl writes a formula without result
    sheet.append(row(5, 户主姓名=CellRichText("张", TextBlock(InlineFont(b=True), "示例"))))
    sheet.append(row(6, 备注="#REF!"))
    sheet["L7"].data_type = "e"
    sheet.append(row(7, 户编号=3505830000007, 月保障金=0.1 + 0.2))
    sheet.append(row(8, 起始时间=datetime.datetime(2019, 5, 1, 8, 30)))
    sheet.append(row(9, 乡镇=None))
    sheet.merge_cells("C9:C10")
    save(book, "cells.xlsx")


def headings():
    book = Workbook()
    sheet = book.active
    sheet.title = "表头"
    for text in ["××市困难群众台账(2020年)", None, "填报单位:南安市民政局"]:
        sheet.append([text])
    order = ["备注", "户编号", "救助类别", "户主姓名", "身份证号", "村居", "乡镇", "县区", "家庭人口"]
    written = ["备 注", "户号*", "对象\n类别", "姓  名", "公民身份号码", None, "乡镇(街道)", "县(市、区)", "家庭人口数(人)"]
    sheet.append([None] + written[:5] + [None] + written[6:])
    for number in range(1, 3):
        values = dict(zip(HEADINGS, row(number)))
        cells = [values[heading] for heading in order]
        sheet.append([None] + cells[:5] + [None] + cells[6:])
    sheet.append([None, None, None, None, None, None, None, None, None, 4])
    sheet.append([None, "填表人:李示例", None, None, "审核人:王示例"])
    save(book, "headings.xlsx")


def missing_column():
    book = Workbook()
    sheet = book.active
    sheet.append([heading for heading in HEADINGS if heading != "身份证号"])
    values = dict(zip(HEADINGS, row(1)))
    sheet.append([values[heading] for heading in HEADINGS if heading != "身份证号"])
    save(book, "missing_column.xlsx")


def hostile():
    content = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>')
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book_relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    book = '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    sheets = {
        "entities.xlsx": '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
        "external.xlsx": '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
        "bomb.xlsx": '<?xml version="1.0"?><worksheet><sheetData>' + " " * (64 << 20) + "</sheetData></worksheet>",
        "unclosed.xlsx": '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
        "backwards.xlsx": '<?xml version="1.0"?><worksheet><sheetData><row r="5"/><row r="1"/></sheetData></worksheet>',
    }
    for name, sheet in sheets.items():
        with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as target:
            for path, text in [
                ("[Content_Types].xml", content), ("_rels/.rels", relations), ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", book_relations), ("xl/worksheets/sheet1.xml", sheet),
            ]:
                info = zipfile.ZipInfo(path, (2020, 4, 30, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(info, text)


if __name__ == "__main__":
    two_heading_rows()
    sheet_per_town()
    cells()
    headings()
    missing_column()
    hostile()
