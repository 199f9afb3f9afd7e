import Casework
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// What cannot be supposed is refused with a code and words, before anything is computed from it.
@Suite struct WhatIfRefusalTests {
    @Test func pinsOutsideTheScopeAndPacksThatReadOtherwiseAreRefused() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let (office, caller) = (demo.office, demo.administrator)
            let run = try await demo.runLead().run.id
            let outside = try await office.left(of: run, .outside, limit: 1, cursor: nil, by: caller)
            let home = try #require(outside.items.first).household
            let pairs = try await office.pairs(of: run, limit: 1, cursor: nil, by: caller)
            let helper = try #require(pairs.items.first).helper.key
            var pinned = WhatIfOrder()
            pinned.pins = [SupposedPair(household: home, helper: helper)]
            try await expect("supposition_not_paired", "pins", about: home) {
                try await office.whatIf(pinned, run: run, by: caller)
            }

            let text = try office.library.pack("fujian-2020").text
            let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
            try #require(text.contains(rule))
            let divided = text.replacing("id: fujian-2020", with: "id: by-county").replacing(
                rule, with: rule + "    - { id: own_area, mode: hard, level: county, basis: default }\n")
            let pack = StoredPack(
                digest: Office.digest(of: divided), id: "by-county", content: divided,
                area: try #require(DivisionCode("35")), from: try #require(CalendarDay(iso: "2020-04-29")), until: nil,
                actor: "uid:0", at: office.now())
            _ = try await office.store.write { try $0.add(pack) }
            var other = WhatIfOrder()
            other.pack = pack.digest
            try await expect("supposition_pack", "pack", about: "own_area") {
                try await office.whatIf(other, run: run, by: caller)
            }
        }
    }

    private func expect(
        _ code: String, _ field: String, about word: String, _ body: () async throws -> WhatIfReport
    ) async throws {
        let error = await #expect(throws: CaseworkError.self) { try await body() }
        #expect(error?.code == code && error?.field == field)
        let message = try #require(error).message
        #expect(message.zh.contains(word) && message.en.contains(word))
    }
}
