import Foundation
import Register
import TestSupport
import Testing

@Suite struct CreditCodeTests {
    /// A documentation sample and synthetic codes of the project's standards, section 2.
    static let valid = [
        "91350100M000100Y43", "51350500MJB00000XU", "52350100MJB0000184", "53350000MJB000026N", "12350500MB0000019D",
        "113505820000000194", "51150104MJB000157A", "52500235MJB00027XB",
    ]

    @Test(arguments: valid) func validCodeIsTakenOver(_ text: String) throws {
        #expect(try CreditCode(parsing: text).text == text)
        #expect(try CreditCode(parsing: " \(text.lowercased())\u{3000}").text == text)
    }

    @Test(arguments: valid) func wrongLastCharacterIsRefused(_ text: String) {
        for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != text.last {
            #expect(throws: CreditCode.Fault.check) { try CreditCode(parsing: text.dropLast() + String(character)) }
        }
    }

    @Test(arguments: valid, ["I", "O", "S", "V", "Z"]) func characterOutsideTheListIsRefused(
        _ text: String, _ letter: String
    ) {
        #expect(throws: CreditCode.Fault.form) { try CreditCode(parsing: letter + text.dropFirst()) }
    }

    @Test func organisationCodeHasACheckOfItsOwn() {
        // The last character fits, the one in position 17 does not.
        var broken: String?
        for inner in "0123456789X" where inner != "X" {
            for outer in "0123456789ABCDEFGHJKLMNPQRTUWXY" {
                let text = "51350500MJB00000\(inner)\(outer)"
                if (try? CreditCode(parsing: text)) != nil { broken = text }
            }
        }
        #expect(broken == nil)
    }

    @Test func departmentAndAreaAreReadFromTheCode() throws {
        let code = try CreditCode(parsing: "51350500MJB00000XU")
        #expect(code.department == "5")
        #expect(code.area == "350500")
    }

    @Test func oldLicenceNumberIsLegacyAndOtherLengthsAreNoCode() {
        #expect(throws: CreditCode.Fault.legacyLicence) { try CreditCode(parsing: "350500100012345") }
        #expect(throws: CreditCode.Fault.form) { try CreditCode(parsing: "51350500MJB00000X") }
        #expect(throws: CreditCode.Fault.form) { try CreditCode(parsing: "") }
    }

    @Test func generatedCodesPassAndEveryChangeAndSwapIsNoticed() throws {
        var generator = SeededGenerator(seed: 32_100)
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        for _ in 0..<150 {
            let organisation = String(decoding: (0..<8).map { _ in generator.pick(alphabet) }, as: UTF8.self)
            let code = Array(SyntheticNumbers.creditCode(organisation: organisation).utf8)
            #expect(throws: Never.self) { try CreditCode(parsing: String(decoding: code, as: UTF8.self)) }
            let place = generator.int(0...17)
            for byte in alphabet where byte != code[place] {
                var changed = code
                changed[place] = byte
                #expect(!Self.isValid(changed), "seed \(generator.seed), place \(place)")
            }
            for place in 0..<17 where code[place] != code[place + 1] {
                var changed = code
                changed.swapAt(place, place + 1)
                #expect(!Self.isValid(changed), "seed \(generator.seed), swap at \(place)")
            }
        }
    }

    @Test func jsonIsItsTextAndAWrongOneIsRefused() throws {
        let code = try CreditCode(parsing: "12350500MB0000019D")
        let bytes = try JSONEncoder().encode([code])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["12350500MB0000019D"]"#)
        #expect(try JSONDecoder().decode([CreditCode].self, from: bytes) == [code])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CreditCode].self, from: Data(#"["12350500MB0000019E"]"#.utf8))
        }
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? CreditCode(parsing: String(decoding: bytes, as: UTF8.self))) != nil
    }
}
