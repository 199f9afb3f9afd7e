import Register
import TestSupport
import Testing

@Suite struct ResidentIDTests {
    struct Valid: Sendable, CustomTestStringConvertible {
        let number: String
        let birth: String
        let sex: Sex
        let document: ResidentID.Document
        var testDescription: String { "\(document) \(birth) \(sex)" }
    }

    /// Examples printed in the standard and synthetic numbers of the project's standards, section 1.
    static let valid: [Valid] = [
        Valid(number: "11010519491231002X", birth: "1949-12-31", sex: .female, document: .resident),
        Valid(number: "440524188001010014", birth: "1880-01-01", sex: .male, document: .resident),
        Valid(number: "810000199408230021", birth: "1994-08-23", sex: .female, document: .hmtPermit),
        Valid(number: "830000199201300022", birth: "1992-01-30", sex: .female, document: .hmtPermit),
        Valid(number: "820000198503060013", birth: "1985-03-06", sex: .male, document: .hmtPermit),
        Valid(number: "350502197001010019", birth: "1970-01-01", sex: .male, document: .resident),
        Valid(number: "350125195602290021", birth: "1956-02-29", sex: .female, document: .resident),
        Valid(number: "150104200001010041", birth: "2000-01-01", sex: .female, document: .resident),
        Valid(number: "500235199912310037", birth: "1999-12-31", sex: .male, document: .resident),
    ]

    @Test(.mechanism(3), arguments: valid) func validNumberTellsBirthSexAndDocument(_ vector: Valid) throws {
        let id = try ResidentID(parsing: vector.number)
        #expect(id.number == vector.number)
        #expect(id.birth.description == vector.birth)
        #expect(id.sex == vector.sex)
        #expect(id.document == vector.document)
        #expect(!id.isConverted)
    }

    @Test(arguments: [
        ("350125195502290024", ResidentID.Fault.date), ("350502197001010048", .check),
        ("350502197001010000", .storedAsNumber),
        ("3.50502E+17", .storedAsNumber), ("3.50502197001010E+17", .storedAsNumber), ("35050219700101001", .form),
        ("3505021970010100190", .form), ("35050219700101001A", .form), ("X50502197001010019", .form), ("", .form),
        ("无", .form), ("350502700231001", .date), ("35050270010100X", .form),
    ])
    func invalidNumberIsRefusedWithItsFault(_ text: String, _ fault: ResidentID.Fault) {
        #expect(throws: fault) { try ResidentID(parsing: text) }
    }

    @Test(arguments: [
        "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002ｘ", "'11010519491231002X",
        "\t11010519491231002X\u{A0}",
        "110105 19491231 002X", "\u{200B}11010519491231002X\u{FEFF}", "\u{3000}11010519491231002X\n",
    ])
    func numberAsPeopleTypeItIsMended(_ text: String) throws {
        #expect(try ResidentID(parsing: text).number == "11010519491231002X")
    }

    @Test func fifteenDigitsAreConvertedWithCentury19AndMarked() throws {
        let converted = try ResidentID(parsing: "350502700101001")
        #expect(converted.isConverted)
        #expect(converted.number == "350502197001010019")
        #expect(
            try converted != ResidentID(parsing: "350502197001010019"), "a converted number is not silently the same")
    }

    @Test func abolishedAreaCodeIsNoReasonToRefuse() throws {
        let number = SyntheticNumbers.residentID(area: "350182", birth: "19600501", sequence: 3)
        #expect(try ResidentID(parsing: number).issuingArea == "350182")
    }

    @Test func permitOfTaiwanResidentsBegins83AndNot71() throws {
        let wrong = SyntheticNumbers.residentID(area: "710000", birth: "19920130", sequence: 2)
        #expect(try ResidentID(parsing: wrong).document == .resident)
    }

    @Test func newCardOfForeignersIsAnotherDocument() throws {
        let number = SyntheticNumbers.residentID(area: "911156", birth: "19810203", sequence: 1)
        #expect(try ResidentID(parsing: number).document == .foreigner)
    }

    @Test func masksKeepOnlyWhatTheReaderMaySee() throws {
        let id = try ResidentID(parsing: "350502197001010019")
        #expect(id.masked == "350502********0019")
        #expect(id.narrowlyMasked == "***************019")
        expectNoPersonalData(in: "\(id.masked) \(id.narrowlyMasked)")
    }

    @Test func noPrintedFormHoldsTheNumber() throws {
        let id = try ResidentID(parsing: "350502197001010019")
        var dumped = ""
        dump([id], to: &dumped)
        for text in ["\(id)", String(reflecting: id), String(describing: [id]), dumped] {
            expectNoPersonalData(in: text)
            #expect(!text.contains("19700101"))
        }
    }

    @Test func everyWrongCharacterIsNoticed() throws {
        var generator = SeededGenerator(seed: 11_643)
        for _ in 0..<200 {
            let number = Array(SyntheticNumbers.residentID(&generator).utf8)
            #expect(throws: Never.self) { try ResidentID(parsing: String(decoding: number, as: UTF8.self)) }
            let place = generator.int(0...17)
            for digit in UInt8(48)...57 where digit != number[place] {
                var changed = number
                changed[place] = digit
                let fault = Self.fault(of: changed)
                #expect(fault == .check || fault == .storedAsNumber, "seed \(generator.seed), place \(place)")
            }
        }
    }

    @Test func everySwapOfNeighboursIsNoticed() throws {
        var generator = SeededGenerator(seed: 1999)
        for _ in 0..<200 {
            let number = Array(SyntheticNumbers.residentID(&generator).utf8)
            for place in 0..<17 where number[place] != number[place + 1] {
                var changed = number
                changed.swapAt(place, place + 1)
                #expect(Self.fault(of: changed) != nil, "seed \(generator.seed), place \(place)")
            }
        }
    }

    private static func fault(of bytes: [UInt8]) -> ResidentID.Fault? {
        do {
            _ = try ResidentID(parsing: String(decoding: bytes, as: UTF8.self))
            return nil
        } catch { return error }
    }
}
