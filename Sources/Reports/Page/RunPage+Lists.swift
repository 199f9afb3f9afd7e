import Wording

extension RunPage {
    /// The households without anybody, to be made clear, outside, without a link, and the members without a household.
    var lists: [String: PageValue] {
        let idle = report.sortedIdleMembers
        return [
            "uncovered": folded(report.uncovered, { $0.household }, line: uncovered),
            "hasUncovered": .flag(!report.uncovered.isEmpty),
            "unclear": folded(report.unclear, { $0.household }, line: unclear),
            "hasUnclear": .flag(!report.unclear.isEmpty),
            "outside": folded(report.outside, { $0.household }, line: outside),
            "hasOutside": .flag(!report.outside.isEmpty),
            "links": folded(report.missingLinks, { $0.household }, line: link),
            "hasLinks": .flag(!report.missingLinks.isEmpty),
            "linkCount": .number(report.missingLinks.count),
            "idle": .list(idle.map(idleMember)),
            "hasIdle": .flag(!idle.isEmpty),
            "isShortIdle": .flag(idle.count <= 40),
            "idleCount": .number(idle.count),
        ]
    }

    /// Lines by county and town: a short list as one table, a long one folded by county and town.
    func folded<Line>(
        _ lines: [Line], _ household: (Line) -> ReportHousehold, limit: Int = .max,
        count: (Int) -> Phrase = ReportWording.households, line: (Line) -> [String: PageValue]
    ) -> PageValue {
        guard !lines.isEmpty else { return .list([]) }
        var room = limit
        let counties = TownGroup.counties(TownGroup.groups(lines, household: household))
        let groups = counties.map { towns -> PageValue in
            let values = towns.map { town -> PageValue in
                let isListed = town.lines.count <= room
                if isListed { room -= town.lines.count }
                let rows = isListed ? town.lines : []
                return .group([
                    "groupTown": own(town.place.town),
                    "townCount": .text(count(town.lines.count)(language)),
                    "isListed": .flag(isListed),
                    "lines": .list(rows.map { .group(self.household(household($0)).merging(line($0)) { $1 }) }),
                ])
            }
            return .group([
                "groupCounty": own(towns.first?.place.county ?? ""),
                "countyCount": .text(count(towns.reduce(0) { $0 + $1.lines.count })(language)),
                "isOpen": .flag(counties.count == 1),
                "groups": .list(values),
            ])
        }
        return .group(["isFlat": .flag(lines.count <= 40 && limit >= lines.count), "areas": .list(groups)])
    }

    /// The columns that every list has.
    func household(_ household: ReportHousehold) -> [String: PageValue] {
        [
            "number": .text(household.number),
            "head": own(household.displayName),
            "villageName": own(household.place.village),
            "tierNumber": .text(household.tier.map(String.init) ?? "x"),
            "tierText": .text((household.tier.map(ReportWording.tier) ?? ReportWording.tierUnknown)(language)),
            "tierTitle": .text(household.tier.map(tierName) ?? ""),
            "categoryWords": words(household.categories),
            "causeWords": household.causes.isEmpty
                ? .text(ReportWording.word("causeUnknown")(language)) : words(household.causes),
        ]
    }

    private func uncovered(_ line: ReportUncovered) -> [String: PageValue] {
        [
            "firstReason": own(line.reasons.first ?? Phrase(zh: "—", en: "—")),
            "reasonList": .markup(.list(Array(line.reasons.dropFirst()), in: language, class: "reasons")),
            "repairList": .markup(.list(line.repairs, in: language, class: "repairs")),
        ]
    }

    private func unclear(_ line: ReportUnclear) -> [String: PageValue] {
        [
            "missingWords": words(line.missing),
            "task": own(line.task),
            "helperName": own(line.helper?.displayName ?? "—"),
            "unitName": own(line.helper?.unit ?? ""),
        ]
    }

    private func outside(_ line: ReportOutside) -> [String: PageValue] { ["reasonText": own(line.reason)] }

    private func link(_ line: ReportMissingLink) -> [String: PageValue] {
        let lacks = [line.lacksBody ? "lacksBody" : nil, line.lacksPerson ? "lacksPerson" : nil].compactMap { $0 }
        return ["lacksWords": words(lacks.map(ReportWording.word))]
    }

    private func idleMember(_ member: ReportIdleMember) -> PageValue {
        .group([
            "helperName": own(member.helper.displayName),
            "helperKeyText": .text(member.helper.key),
            "unitName": own(member.helper.unit),
            "basePath": own(member.place?.path ?? "—"),
            "freePlaces": member.free.map(PageValue.number) ?? .text(ReportWording.word("unknown")(language)),
            "reasonText": own(member.reason ?? Phrase(zh: "—", en: "—")),
        ])
    }
}
