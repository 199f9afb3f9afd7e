import Policy
import Register
import TestSupport
import Testing

/// Province → city → county: values overridden by key, dated values by their first day.
@Suite struct InheritanceTests {
    static let city = """
        id: quanzhou-test
        names: { zh: 泉州, en: Quanzhou }
        inherits: fujian-2020
        area: "3505"
        from: 2020-05-01
        parameters:
          living_standard_month:
            values:
              - { value: 600, from: 2020-05-01, basis: { body: 泉州市民政局, day: 2020-04-30, minute: 一号 } }
              - { value: 650, from: 2021-01-01, basis: default }
        lead:
          clarify_days: { value: 20, basis: { body: 泉州市民政局, day: 2020-04-30, minute: 一号 } }
          score:
            nearness: { basis: default, same_village: 900, same_town: 800, same_county: 400, wider: 100, unknown: 300 }
          pair_rules:
            - { id: full_care_capability, mode: hard, basis: default }
        """
    static let county = """
        id: anxi-test
        names: { zh: 安溪, en: Anxi }
        inherits: quanzhou-test
        area: "350524"
        from: 2020-06-01
        parameters:
          living_standard_month:
            values:
              - { value: 700, from: 2020-09-01, basis: default }
        programmes:
          - { id: watch, drop: true }
        """

    static func library() throws -> PackLibrary {
        let embedded = try PackLibrary.embedded()
        // The county stands before the city that it inherits from: the order of the texts is no matter.
        return PackLibrary(
            embedded.packs + (try PolicyPack.read([("county.yaml", county), ("city.yaml", city)], over: embedded)))
    }

    private func standard(_ pack: PolicyPack, _ day: String) throws -> String? {
        pack.figures(on: try #require(CalendarDay(iso: day))).figure("living_standard_month")?.moneyText
    }

    @Test(.mechanism(24, 115)) func theNearestValueOfTheDayHolds() throws {
        let library = try Self.library()
        let city = try library.choose(area: PackSamples.area("350502"), day: #require(CalendarDay(iso: "2020-07-01")))
        let county = try library.choose(area: PackSamples.area("350524"), day: #require(CalendarDay(iso: "2020-07-01")))
        #expect(city.id == "quanzhou-test" && county.id == "anxi-test")
        #expect(county.lineage == ["quanzhou-test", "fujian-2020"])
        for (day, ofCity, ofCounty) in [
            ("2020-04-30", nil, nil), ("2020-05-01", "600.00", "600.00"), ("2020-08-31", "600.00", "600.00"),
            ("2020-09-01", "600.00", "700.00"), ("2020-12-31", "600.00", "700.00"), ("2021-01-01", "650.00", "700.00"),
        ] {
            #expect(try standard(city, day) == ofCity, "\(day)")
            #expect(try standard(county, day) == ofCounty, "\(day)")
        }
        #expect(county.basis(of: "parameters.living_standard_month.2020-05-01") != .default)
    }

    @Test func whatIsNotWrittenIsInherited() throws {
        let library = try Self.library()
        let (province, county) = (try library.pack("fujian-2020"), try library.pack("anxi-test"))
        #expect(county.lead.clarifyDays.value == 20)
        #expect(county.lead.score.nearness.sameVillage.value == 900)
        #expect(county.lead.kinds.value == province.lead.kinds.value)
        #expect(county.lead.pairRules.map(\.id) == province.lead.pairRules.map(\.id))
        #expect(county.lead.pairRules.first { $0.id == "full_care_capability" }?.mode == .hard)
        #expect(county.programmes.map(\.id) == province.programmes.map(\.id).filter { $0 != "watch" })
        #expect(county.documents == province.documents)
        #expect(county.tiers.entries.map(\.category) == province.tiers.entries.map(\.category))
    }

    @Test func theResolvedTextIsSelfContainedAndAlwaysTheSame() throws {
        let (first, second) = (try Self.library().pack("anxi-test"), try Self.library().pack("anxi-test"))
        #expect(first.text == second.text)
        let alone = try PolicyPack(yaml: first.text, name: "stored")
        #expect(alone.values == first.values)
        #expect(alone.lineage == first.lineage)
        #expect(first.source == Self.county && first.text != first.source)
        // A change above changes what is kept, and so its digest.
        let changed = try PolicyPack.read(
            [("county.yaml", Self.county), ("city.yaml", Self.city.replacing("value: 600", with: "value: 601"))],
            over: PackLibrary.embedded())
        #expect(changed[0].text != first.text)
        // A text that inherits nothing stays byte for byte.
        #expect(try PackSamples.fujian().text == PackSamples.text("fujian-2020.yaml"))
    }

    @Test func anAdoptionIsOfItsOwnPackAlone() throws {
        let embedded = try PackLibrary.embedded()
        let adopted = try embedded.pack("fujian-2020").adopting(
            body: "省厅", day: PackSamples.day, minute: "纪要", paths: ["lead.adult_age"])
        let city = try PolicyPack.read([("city.yaml", Self.city)], over: PackLibrary([adopted]))[0]
        #expect(adopted.basis(of: "lead.adult_age") != .default)
        #expect(city.basis(of: "lead.adult_age") == .default)
        let own = try city.adopting(body: "市局", day: PackSamples.day, minute: "一", paths: ["lead.adult_age"])
        #expect(own.basis(of: "lead.adult_age") != .default && own.lineage == city.lineage)
    }

    @Test func whatCannotBeInheritedIsRefusedWithItsPlace() throws {
        let embedded = try PackLibrary.embedded()
        func refusal(_ old: String, _ new: String) throws -> PackError {
            try #require(throws: PackError.self) {
                try PolicyPack.read([("city.yaml", Self.city.replacing(old, with: new))], over: embedded)
            }
        }
        let unknown = try refusal("inherits: fujian-2020", "inherits: moon")
        #expect(unknown.code == .unknownPack && unknown.line == 3 && unknown.column == 11)
        let outside = try refusal("area: \"3505\"", "area: \"3601\"")
        #expect(outside.code == .inheritsArea && outside.line == 3)
        let circle = try refusal("inherits: fujian-2020", "inherits: quanzhou-test")
        #expect(circle.code == .inheritsLoop)
        // A bare value in an inherited table has no ground of its own.
        let bare = try refusal(
            "    nearness: { basis: default, same_village: 900, same_town: 800, same_county: 400, wider: 100, unknown: 300 }",
            "    nearness: { same_village: 900 }")
        #expect(bare.code == .missingBasis && bare.line == 14)
        // An inherited table cannot be broken from below: the weights no longer sum to 1000.
        let weights = try refusal(
            "    nearness: { basis: default, same_village: 900, same_town: 800, same_county: 400, wider: 100, unknown: 300 }",
            "    weights: { cause_fit: { value: 1, basis: default } }")
        #expect(weights.code == .weightsSum)
        let order = try refusal("from: 2021-01-01", "from: 2020-05-01")
        #expect(order.code == .wrongOrder && order.line == 10)
        let early = try refusal("from: 2020-05-01\nparameters", "from: 2020-04-28\nparameters")
        #expect(early.code == .documentNotInForce)
    }

    @Test(.mechanism(165)) func fujian2022OverridesAndKeepsTheRest() throws {
        let library = try PackLibrary.embedded()
        let (old, new) = (try library.pack("fujian-2020"), try library.pack("fujian-2022"))
        #expect(new.lineage == ["fujian-2020"])
        func score(_ pack: PolicyPack) -> [String] {
            pack.values.filter { $0.path.hasPrefix("lead.score.") }.map { "\($0.path) \($0.printed)" }
        }
        #expect(score(new) == score(old))
        #expect(new.lead.emergencyPlace?.value == .occurrence)
        #expect(new.document("fj-21") != nil && new.document("fj-2022") != nil)
        #expect(!new.programmes.contains { $0.id == "temporary_aid_epidemic" })
        #expect(new.programmes.contains { $0.id == "watch" } && new.programmes.contains { $0.id == "service_relief" })
        // The campaign of 2020 is over.
        #expect(new.figures(on: new.from).value("campaign_filed") == nil)
        #expect(old.figures(on: old.from).value("campaign_filed") != nil)
    }
}
