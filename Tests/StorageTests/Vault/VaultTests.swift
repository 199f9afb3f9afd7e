import TestSupport
import Testing
import Vault

@Suite("vault")
struct VaultTests {
    private let vault = Vault(key: testKey)
    private let row: [UInt8] = Array(0..<16)

    @Test func aBoxOpensForItsRowAndColumn() throws {
        let box = try vault.seal(Array("张三".utf8), row: row, column: "member.sealed")
        #expect(box.count == 4 + 12 + 6 + 16)
        #expect(Array(box.prefix(4)) == vault.keyID)
        #expect(try vault.open(box, row: row, column: "member.sealed") == Array("张三".utf8))
        #expect(try vault.open(vault.seal([], row: row, column: "c"), row: row, column: "c") == [])
    }

    @Test func twoBoxesOfOneTextDiffer() throws {
        let boxes = try (0..<50).map { _ in try vault.seal([1, 2, 3], row: row, column: "c") }
        #expect(Set(boxes).count == 50)
    }

    @Test func aBoxThatWasMovedChangedOrCutDoesNotOpen() throws {
        let box = try vault.seal([1, 2, 3], row: row, column: "ab")
        var other = row
        other[15] ^= 1
        #expect(throws: VaultError(.brokenBox)) { try vault.open(box, row: other, column: "ab") }
        #expect(throws: VaultError(.brokenBox)) { try vault.open(box, row: row, column: "abc") }
        // The border between column and row counts: "a" with row "b…" is not "ab" with row "…".
        #expect(throws: VaultError(.brokenBox)) {
            try vault.open(box, row: Array("b".utf8) + row, column: "a")
        }
        for index in 4..<box.count {
            var changed = box
            changed[index] ^= 0x80
            #expect(throws: VaultError(.brokenBox)) { try vault.open(changed, row: row, column: "ab") }
        }
        #expect(throws: VaultError(.brokenBox)) { try vault.open(box.dropLast(), row: row, column: "ab") }
        #expect(throws: VaultError(.brokenBox)) { try vault.open([], row: row, column: "ab") }
    }

    @Test func anotherKeyIsToldApartFromDamage() throws {
        let box = try vault.seal([1], row: row, column: "c")
        let other = Vault(key: VaultKey(bytes: Array(2...33))!)
        #expect(throws: VaultError(.wrongKey)) { try other.open(box, row: row, column: "c") }
    }

    /// These values are on disk in every store: a change of one of them makes old stores unreadable. They were computed
    /// apart, with Python's hmac and hashlib.
    @Test func derivedValuesAreStable() throws {
        #expect(Hexadecimal.string(vault.keyID) == "a514f7a0")
        #expect(Hexadecimal.string(vault.lookup("id", "350502")) == "cc722c7afbeabddde6e7478d32917aaa")
        #expect(
            Hexadecimal.string(vault.recordID(kind: "household", naturalKey: ["3505830010001"]))
                == "51f424ba0e0d7b29d56d270a0d89397a")
    }

    @Test func lookupsDependOnPurposeValueAndKey() {
        let other = Vault(key: VaultKey(bytes: Array(2...33))!)
        let hashes = [
            vault.lookup("id", "1"), vault.lookup("last4", "1"), vault.lookup("id", "2"), vault.lookup("i", "d1"),
            other.lookup("id", "1"),
        ]
        #expect(Set(hashes).count == hashes.count)
        #expect(vault.lookup("id", "1") == vault.lookup("id", "1"))
        #expect(hashes.allSatisfy { $0.count == 16 })
    }

    @Test func partsOfANaturalKeyDoNotRunTogether() {
        #expect(
            vault.recordID(kind: "m", naturalKey: ["ab", "c"]) != vault.recordID(kind: "m", naturalKey: ["a", "bc"]))
        #expect(vault.recordID(kind: "m", naturalKey: ["ab"]) != vault.recordID(kind: "ma", naturalKey: ["b"]))
    }

    @Test func aKeyNeverShowsItself() {
        #expect("\(testKey)" == "VaultKey(…)")
        #expect(String(reflecting: testKey).contains("…"))
        var text = ""
        dump(testKey, to: &text)
        #expect(!text.contains("31"))
    }

    @Test func theDigestIsSHA256() {
        #expect(
            ContentDigest.sha256(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        var parts = ContentDigest()
        parts.add(bytes: Array("a".utf8))
        parts.add(bytes: Array("bc".utf8))
        #expect(parts.finish() == ContentDigest.sha256(Array("abc".utf8)))
    }

    @Test func fieldsOfADigestDoNotRunTogetherAndNilIsNotEmpty() {
        func digest(_ fields: [String?]) -> String {
            var digest = ContentDigest()
            for field in fields { digest.add(field: field) }
            return digest.finish()
        }
        let all = [
            digest(["ab", "c"]), digest(["a", "bc"]), digest(["abc"]), digest(["abc", ""]), digest(["abc", nil]),
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func hexadecimalGoesBothWays() {
        #expect(Hexadecimal.string([0, 15, 16, 255]) == "000f10ff")
        #expect(Hexadecimal.bytes("000F10ff") == [0, 15, 16, 255])
        #expect(Hexadecimal.bytes("0") == nil)
        #expect(Hexadecimal.bytes("0g") == nil)
    }
}
