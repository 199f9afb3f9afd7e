import Policy
import Testing

/// A short text must not stand for a long one.
@Suite struct AliasTests {
    private func refusal(_ yaml: String) -> PackError.Code? {
        do throws(PackError) {
            _ = try PolicyPack(yaml: yaml, name: "x.yaml")
            return nil
        } catch { return error.code }
    }

    /// Nine levels of nine: 387 million parts in 300 bytes. Reading them would take hours and all memory.
    private func bomb(_ levels: Int) -> String {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...levels {
            let parts = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(parts)]\n"
        }
        return text
    }

    @Test func aliasesThatStandForMuchAreRefused() {
        #expect(refusal(bomb(8)) == .tooMuch)
        #expect(refusal(bomb(40)) == .tooMuch)
        #expect(refusal(bomb(2)) == .unknownKey)
    }

    @Test(arguments: [
        "? *a8\n: 1\n", "*a8 : 1\n", "*a8: 1\n", "? [*a8]\n: 1\n", "[*a8]: 1\n", "{ [*a8]: 1 }\n",
        "{ *a8 : 1, b: 2 }\n",
        "- { ? *a8 : 1 }\n", "{ {a: *a8}: 1 }\n",
    ])
    func anAliasWithinAKeyIsRefusedBeforeKeysAreCompared(_ key: String) {
        #expect(refusal(bomb(8) + "b:\n  c:\n" + key.split(separator: "\n").map { "    \($0)\n" }.joined()) == .tooMuch)
    }

    @Test func thePacksOfTheProductUseAliasesAndAreRead() throws {
        let texts = PackLibrary.embeddedTexts.filter { $0.yaml.contains(": *") }
        #expect(!texts.isEmpty)
        for text in texts { #expect(refusal(text.yaml) != .tooMuch) }
    }
}
