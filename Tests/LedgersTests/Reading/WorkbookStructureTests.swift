import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// Workbooks as offices build them: heading rows, sheets, cell kinds.
@Suite struct WorkbookStructureTests {
    private func read(_ name: String) throws -> LedgerReading {
        try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
            .read(Fixtures.file(name))
    }

    private func said(_ reading: LedgerReading) -> [String] {
        reading.issues.map { "\($0.sheet) \($0.row) \($0.column) \($0.code.rawValue) \($0.severity.rawValue)" }
    }

    private func households(_ reading: LedgerReading) -> [Household] {
        reading.rows.compactMap { if case .household(let household, _) = $0.record { household } else { nil } }
    }

    @Test func twoMergedHeadingRowsAreReadAsOneAndTheTotalAgrees() throws {
        let reading = try read("two_heading_rows.xlsx")
        #expect(said(reading) == ["台账 2  heading_two_rows repair"])
        #expect(reading.read == 3)
        #expect(reading.ignoredRows == 4)
        #expect(households(reading).map(\.size) == [2, 2, 2])
    }

    @Test func sheetsPerTownAreReadAndOthersSkipped() throws {
        let reading = try read("sheet_per_town.xlsx")
        #expect(said(reading) == [])
        #expect(reading.sheets.map(\.name) == ["溪美街道", "柳城街道", "官桥镇"])
        #expect(reading.skippedSheets == ["填表说明", "汇总", "Sheet5"])
        // 官桥镇 exists in two counties: the number of the household decides.
        #expect(
            Set(households(reading).map { Synthetic.divisions.path(of: $0.area) })
                == ["南安市溪美街道", "南安市柳城街道", "南安市官桥镇"])
        #expect(reading.read == 9)
    }

    @Test func cellKindsDecideWhatIsSaid() throws {
        let reading = try read("cells.xlsx")
        #expect(
            said(reading) == [
                "单元格 2 身份证号 id_number reject", "单元格 3 身份证号 id_15 repair", "单元格 4 起始时间 date_form repair",
                "单元格 5 备注 formula warn", "单元格 7 备注 cell_error warn",
            ])
        let found = households(reading)
        #expect(found.count == 8)
        #expect(found[1].since == PartialDay(year: 2020, month: 4, day: 29))
        #expect(found[5].number == "3505830000007")
        #expect(found[5].allowance == Money(fen: 30))
        #expect(found[6].since == PartialDay(year: 2019, month: 5, day: 1))
        #expect(Synthetic.divisions.path(of: found[7].area) == "南安市溪美街道")
        guard case .household(_, let head) = reading.rows[3].record else { return }
        #expect(head.name == "张示例")
    }

    @Test func headingsInAnyOrderWithBlanksAndUnitsAreUnderstood() throws {
        let reading = try read("headings.xlsx")
        #expect(said(reading) == [])
        #expect(reading.read == 2)
        #expect(reading.ignoredRows == 5)
        #expect(reading.sheets.first?.unknownHeadings == [])
    }

    @Test func missingColumnRefusesTheFileByName() throws {
        #expect(
            throws: LedgerError(.missingColumns(sheet: "Sheet", row: 1, names: ["公民身份号码"]), file: "missing_column.xlsx")
        ) {
            try read("missing_column.xlsx")
        }
    }

    @Test(arguments: [
        ("entities.xlsx", "file_suspicious"), ("external.xlsx", "file_suspicious"), ("bomb.xlsx", "file_suspicious"),
        ("unclosed.xlsx", "file_damaged"), ("backwards.xlsx", "file_damaged"),
    ])
    func hostileWorkbookIsRefused(_ name: String, _ code: String) throws {
        let error = #expect(throws: LedgerError.self) { try read(name) }
        #expect(error?.code == code)
        #expect(error?.file == name)
        #expect(error?.message.zh.contains(name) == true)
    }

    @Test func workbookCutAnywhereIsRefused() throws {
        let whole = try Fixtures.file("two_heading_rows.xlsx")
        for length in stride(from: 4, to: whole.bytes.count - 1, by: 397) {
            let cut = LedgerFile(name: "cut.xlsx", bytes: Array(whole.bytes.prefix(length)))
            #expect(throws: LedgerError.self) {
                try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(cut)
            }
        }
    }

    @Test func workbookWithOneChangedByteIsNeverCalledTooLarge() throws {
        let whole = try Fixtures.file("two_heading_rows.xlsx")
        let reader = LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
        var refused = 0
        for place in whole.bytes.indices where place % 17 == 0 || place > whole.bytes.count - 500 {
            var bytes = whole.bytes
            bytes[place] ^= 0xFF
            do {
                _ = try reader.read(LedgerFile(name: "damaged.xlsx", bytes: bytes))
            } catch let error as LedgerError {
                refused += 1
                #expect(error.code != "file_suspicious", "byte \(place)")
            }
        }
        #expect(refused > 100)
    }

    @Test func randomBytesAndRandomDamageNeverCrash() throws {
        let seed: UInt64 = 20_200_430
        print("seed \(seed) at WorkbookStructureTests.swift")
        var random = SeededBytes(seed: seed)
        let whole = try Fixtures.file("cells.xlsx")
        let reader = LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
        for round in 0..<60 {
            var bytes = whole.bytes
            for _ in 0..<(1 + round % 20) {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = try? reader.read(LedgerFile(name: "damaged.xlsx", bytes: bytes))
            let noise = (0..<Int(random.next() % 4_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            _ = try? reader.read(LedgerFile(name: "noise.csv", bytes: noise))
            _ = try? reader.read(LedgerFile(name: "noise.xlsx", bytes: [0x50, 0x4B, 0x03, 0x04] + noise))
        }
    }
}

/// SplitMix64, so that a failing round can be repeated from its seed.
struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
