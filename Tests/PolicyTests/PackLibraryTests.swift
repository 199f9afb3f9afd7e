import Policy
import Register
import TestSupport
import Testing

@Suite struct PackLibraryTests {
    private func pack(_ id: String, area: String, from: String, until: String? = nil) throws -> PolicyPack {
        let text = PackSamples.text()
            .replacing("id: fuzhou-2020\n", with: "id: \(id)\n")
            .replacing("area: \"3501\"\n", with: "area: \"\(area)\"\n")
            .replacing("from: 2020-04-16\n", with: "from: \(from)\n\(until.map { "until: \($0)\n" } ?? "")")
        return try PolicyPack(yaml: text, name: id)
    }

    private func chosen(_ library: PackLibrary, _ area: String, _ day: String) throws -> String {
        try library.choose(area: PackSamples.area(area), day: #require(CalendarDay(iso: day))).id
    }

    @Test(
        .mechanism(136),
        arguments: [
            ("3505", "fujian-2020"), ("350502001001", "fujian-2020"), ("35", "fujian-2020"), ("3501", "fuzhou-2020"),
            ("350103", "fuzhou-2020"),
        ])
    func theMostSpecificAreaIsChosen(_ area: String, _ id: String) throws {
        #expect(try chosen(PackLibrary.embedded(), area, "2020-04-30") == id)
    }

    @Test func firstAndLastDayAreIncluded() throws {
        let library = try PackLibrary([pack("a", area: "3501", from: "2020-05-01", until: "2020-05-31")])
        for day in ["2020-05-01", "2020-05-31"] { #expect(try chosen(library, "3501", day) == "a") }
        for day in ["2020-04-30", "2020-06-01"] {
            #expect(throws: PackError(.noPack, pack: "", arguments: ["350100000000", day])) {
                try chosen(library, "3501", day)
            }
        }
    }

    @Test func beforeTheFujianDocumentThereIsNoPack() throws {
        #expect(throws: PackError.self) { try chosen(PackLibrary.embedded(), "3505", "2020-04-28") }
        #expect(try chosen(PackLibrary.embedded(), "3505", "2020-04-29") == "fujian-2020")
    }

    @Test func anotherAreaHasNone() throws {
        #expect(throws: PackError.self) { try chosen(PackLibrary.embedded(), "1501", "2020-04-30") }
    }

    @Test func ofTwoForOneAreaTheLaterFirstDayIsChosen() throws {
        let library = try PackLibrary([
            pack("old", area: "3501", from: "2020-04-16"), pack("new", area: "3501", from: "2020-05-01"),
        ])
        #expect(try chosen(library, "3501", "2020-04-30") == "old")
        #expect(try chosen(library, "3501", "2020-05-01") == "new")
    }

    @Test func equalClaimsAreAConflictThatNamesBoth() throws {
        let library = try PackLibrary([
            pack("b", area: "3501", from: "2020-05-01"), pack("a", area: "3501", from: "2020-05-01"),
        ])
        #expect(throws: PackError(.conflict, pack: "", arguments: ["a", "b", "350100000000"])) {
            try chosen(library, "3501", "2020-05-02")
        }
    }

    @Test func anAdoptedTextReplacesTheEmbeddedOne() throws {
        let embedded = try PackLibrary.embedded()
        let adopted = try embedded.pack("fuzhou-2020").adopting(
            body: "福州市民政局", day: PackSamples.day, minute: "纪要一", paths: ["lead.score"])
        let library = PackLibrary(embedded.packs + [adopted])
        #expect(library.packs.count == embedded.packs.count)
        #expect(try library.pack("fuzhou-2020").text == adopted.text)
    }

    @Test func anUnknownIDIsRefused() throws {
        let library = try PackLibrary.embedded()
        #expect(throws: PackError(.unknownPack, pack: "", arguments: ["moon"])) { try library.pack("moon") }
    }
}
