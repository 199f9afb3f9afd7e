import Policy
import Register
import TestSupport
import Testing

/// Values entered, packs compared, heirs written.
@Suite struct EditingTests {
    private let decision = Basis.decision(body: "泉州市民政局", day: PackSamples.day, minute: "会议纪要〔2020〕5号")

    private func standard(_ pack: PolicyPack, _ day: String) throws -> String? {
        pack.figures(on: try #require(CalendarDay(iso: day))).figure("living_standard_month")?.moneyText
    }

    @Test(.mechanism(24)) func aValueHoldsFromItsDayAndTheEarlierOneUntilThen() throws {
        let pack = try PackSamples.fujian()
        let first = try pack.setting(
            "living_standard_month", to: "600", from: CalendarDay(iso: "2020-05-01"), basis: decision)
        let second = try first.setting(
            "parameters.living_standard_month", to: "655.50", from: CalendarDay(iso: "2020-07-01"), basis: .default)
        let between = try second.setting(
            "living_standard_month", to: "610", from: CalendarDay(iso: "2020-06-01"), basis: .default)
        for (day, value) in [
            ("2020-04-30", nil), ("2020-05-01", "600.00"), ("2020-06-01", "610.00"), ("2020-06-30", "610.00"),
            ("2020-07-01", "655.50"),
        ] { #expect(try standard(between, day) == value, "\(day)") }
        #expect(between.revision == 3 && pack.revision == 0)
        #expect(between.basis(of: "parameters.living_standard_month.2020-05-01") == decision)
        #expect(pack.missing.contains { $0.path == "parameters.living_standard_month" })
        #expect(!first.missing.contains { $0.path == "parameters.living_standard_month" })
        // The same day again takes the earlier value's place.
        let again = try between.setting(
            "living_standard_month", to: "620", from: CalendarDay(iso: "2020-06-01"), basis: .default)
        #expect(try standard(again, "2020-06-15") == "620.00")
    }

    @Test func onlyTheLinesOfTheParameterChange() throws {
        let pack = try PackSamples.fuzhou()
        let changed = try pack.setting(
            "reference_rate", to: "150%", from: CalendarDay(iso: "2021-01-01"), basis: .default)
        func asides(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
        }
        #expect(asides(changed.text) == asides(pack.text))
        let figures = changed.figures(on: try #require(CalendarDay(iso: "2021-01-01")))
        #expect(figures.figure("reference_rate")?.percentText == "150%")
        #expect(changed.figures(on: pack.from).figure("reference_rate")?.percentText == "130%")
        let last = try pack.setting("cliff_within", to: "5%", from: nil, basis: .default)
        #expect(asides(last.text) == asides(pack.text))
        #expect(last.calculators.count == pack.calculators.count)
    }

    @Test func textsDaysAndFlagsCanBeEntered() throws {
        let pack = try PackSamples.fujian()
        let day = try pack.setting("recheck_suspended_until", to: "2020-12-31", from: nil, basis: .default)
        #expect(day.figures(on: pack.from).value("recheck_suspended_until")?.value == .day(PackSamples.yearEnd))
        let fuzhou = try PackSamples.fuzhou().setting(
            "mutual_aid_areas", to: "350103,350125,350124", from: nil, basis: .default)
        #expect(
            fuzhou.figures(on: fuzhou.from).value("mutual_aid_areas")?.value == .texts(["350103", "350125", "350124"]))
    }

    @Test func whatTheGrammarRefusesIsRefused() throws {
        let pack = try PackSamples.fuzhou()
        for (key, value, basis, code) in [
            ("moon", "1", Basis.default, PackError.Code.unknownParameter),
            ("reference_rate", "lots", .default, .wrongType),
            ("reference_rate", "", .default, .badText), ("reference_rate", "1}", .default, .wrongType),
            ("reference_rate", "1", .document(document: "moon", article: "一"), .unknownDocument),
            ("care_full_total", "4000", .default, .checkFailed),
        ] {
            let error = try #require(throws: PackError.self) {
                try pack.setting(key, to: value, from: nil, basis: basis)
            }
            #expect(error.code == code, "\(key) \(value): \(error)")
        }
    }

    @Test(.mechanism(165)) func differencesNameEveryPathThatChanged() throws {
        let pack = try PackSamples.fuzhou()
        #expect(try pack.differences(from: pack).isEmpty)
        let other = try PackSamples.pack(
            "op: \">\", value: { parameter: guardian_age_over }", "op: \">=\", value: { parameter: guardian_age_over }")
        let differences = try pack.differences(from: other)
        #expect(differences.map(\.path) == ["programmes.living_without_guardians.when.all.2.op"])
        #expect(differences.first?.first == ">" && differences.first?.second == ">=")
    }

    @Test func anHeirIsAPackThatSaysWhatIsMissing() throws {
        let library = try PackLibrary.embedded()
        let pack = try library.pack("fujian-2020")
        let text = try pack.heir(
            id: "anxi-2020", names: PackWords(zh: "安溪", en: "Anxi"), area: PackSamples.area("350524"),
            from: PackSamples.day)
        let heir = try PolicyPack.read([("anxi.yaml", text)], over: library)[0]
        #expect(
            heir.id == "anxi-2020" && heir.lineage == ["fujian-2020"] && heir.programmes.count == pack.programmes.count)
        for value in pack.missing { #expect(text.contains(String(value.path.dropFirst(11)))) }
        #expect(throws: PackError.self) {
            try pack.heir(
                id: "x", names: PackWords(zh: "甲", en: "a"), area: PackSamples.area("44"), from: PackSamples.day)
        }
    }
}
