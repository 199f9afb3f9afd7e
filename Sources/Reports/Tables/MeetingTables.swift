import Register
public import Wording

/// The list for the meeting (会议名单) as plain tables: a summary, then a sheet per town or one for all, each household
/// with its lead, unit and reasons, the left over with theirs, the not clear with their first task.
///
/// Two columns are left to the meeting: its decision and remarks. The same report gives the same tables.
public struct MeetingTables: Sendable {
    /// The sheets in order; names are valid and unique.
    public let sheets: [MeetingSheet]

    /// The tables of `report` in `language`; with `byTown` one sheet per town, else one for all.
    ///
    /// Complexity: n log n in the households.
    public init(_ report: RunReport, language: Language, byTown: Bool) {
        let lines = MeetingLine.lines(of: report)
        let towns = Builder.towns(lines)
        let whole = TownGroup(place: ReportPlace(code: report.header.area, county: ""), lines: lines)
        let names = Dictionary(grouping: towns, by: \.place.town).filter { $0.value.count > 1 }.keys
        let builder = Builder(report: report, language: language, sharedNames: Set(names))
        var sheets = [builder.summary(towns)]
        sheets += (byTown ? towns : [whole]).map { builder.households($0, isTown: byTown) }
        if !report.idleMembers.isEmpty { sheets.append(builder.idleMembers) }
        for (index, name) in SheetNames.valid(sheets.map(\.name)).enumerated() { sheets[index].name = name }
        self.sheets = sheets
    }
}

/// Makes the sheets.
private struct Builder {
    let report: RunReport
    let language: Language
    /// Names that towns of two counties share (官桥镇): their sheets are named with the county.
    var sharedNames: Set<String> = []

    /// Lines, already in order, by town.
    static func towns(_ lines: [MeetingLine]) -> [TownGroup<MeetingLine>] {
        var result: [TownGroup<MeetingLine>] = []
        for line in lines {
            if result.last?.place.townCode == line.household.place.townCode {
                result[result.count - 1].lines.append(line)
            } else {
                var place = line.household.place
                place.code = place.townCode
                place.village = ""
                result.append(TownGroup(place: place, lines: [line]))
            }
        }
        return result
    }

    func households(_ group: TownGroup<MeetingLine>, isTown: Bool) -> MeetingSheet {
        var columns = [column("serial", 6)]
        if !isTown { columns += [column("county", 12), column("town", 14)] }
        columns += [
            column("village", 16), column("household", 16), column("head", 11), column("tier", 9),
            column("categories", 18), column("causes", 16), column("outcome", 13), column("helper", 12),
            column("unit", 24), column("helperKind", 16), column("helperKey", 12), column("score", 9),
            column("measures", 56), column("opinion", 12, ["opinionAgree", "opinionChange", "opinionDefer"]),
            column("remark", 18),
        ]
        let rows = group.lines.enumerated().map { index, line in cells(line, number: index + 1, isTown: isTown) }
        let county = group.place.county
        let town = group.place.town
        return MeetingSheet(
            name: isTown
                ? (town.isEmpty ? county : sharedNames.contains(town) ? county + town : town) : word("sheetAll"),
            title: title(isTown ? group.place.path : ""), columns: columns, rows: rows, footer: [word("signatures")])
    }

    private func cells(_ line: MeetingLine, number: Int, isTown: Bool) -> [String] {
        let home = line.household
        var cells = [String(number)]
        if !isTown { cells += [home.place.county, home.place.town] }
        cells += [
            home.place.village, home.number, home.displayName, home.tier.map { ReportWording.tier($0)(language) } ?? "",
            joined(home.categories), home.causes.isEmpty ? word("causeUnknown") : joined(home.causes),
            joined(line.states), line.helper?.displayName ?? "", line.helper?.unit ?? "",
            line.helper?.kind(language) ?? "", line.helper?.key ?? "", line.score,
            line.measures.map { $0(language) }.joined(separator: "\n"), "", "",
        ]
        return cells.map(plain)
    }

    /// One row per town: how many households, what became of them, how many places are missing.
    func summary(_ groups: [TownGroup<MeetingLine>]) -> MeetingSheet {
        let columns = [
            column("county", 14), column("town", 16), column("inScope", 12), column("covered", 14),
            column("stateUncovered", 14), column("placesMissing", 14), column("unclear", 14), column("outside", 14),
        ]
        let missing = Dictionary(
            report.towns.map { ($0.place.townCode, $0.missing) }, uniquingKeysWith: { $0 + $1 })
        var sums = [Int](repeating: 0, count: 6)
        var rows = groups.map { group in
            let covered = Set(group.lines.filter { $0.rank == 0 }.map(\.household.number)).count
            let left = group.lines.count { $0.rank == 1 }
            let unclear = Set(
                group.lines.filter { $0.states.contains(ReportWording.word("stateUnclear")) }
                    .map(\.household.number)
            ).count
            let numbers = [
                covered + left, covered, left, missing[group.place.townCode] ?? 0, unclear,
                group.lines.count { $0.rank == 3 },
            ]
            for (index, number) in numbers.enumerated() { sums[index] += number }
            return [plain(group.place.county), plain(group.place.town)] + numbers.map(String.init)
        }
        rows.append([word("allCounties"), ""] + sums.map(String.init))
        return MeetingSheet(name: word("sheetSummary"), title: title(""), columns: columns, rows: rows, footer: [])
    }

    /// In-service party members without a household.
    var idleMembers: MeetingSheet {
        let rows = report.sortedIdleMembers.enumerated().map { index, member in
            [
                String(index + 1), member.helper.displayName, member.helper.key, member.helper.unit,
                member.place?.path ?? "", member.free.map(String.init) ?? word("unknown"),
                member.reason?(language) ?? "", "",
            ].map(plain)
        }
        return MeetingSheet(
            name: word("sheetIdle"), title: title(word("idleTitle")),
            columns: [
                column("serial", 6), column("member", 12), column("helperKey", 12), column("unit", 26),
                column("base", 26), column("free", 12), column("reason", 34), column("remark", 18),
            ], rows: rows, footer: [])
    }

    private func title(_ part: String) -> [String] {
        let header = report.header
        let title = ReportWording.meetingTitle(area: header.areaName, run: header.run)(language)
        let under = ReportWording.meetingUnder(asOf: header.asOf.description, pack: header.pack)(language)
        var lines = [part.isEmpty ? title : "\(title) · \(part)", under]
        if header.weightsAreDefaults { lines.append(word("weightsDefault")) }
        return lines.map(plain)
    }

    private func column(_ key: String, _ width: Double, _ choices: [String] = []) -> MeetingSheet.Column {
        MeetingSheet.Column(
            heading: word(key), width: width, choices: choices.map(word), isWrapped: width >= 11 && choices.isEmpty)
    }

    private func word(_ key: String) -> String { ReportWording.word(key)(language) }

    private func joined(_ words: [Phrase]) -> String {
        words.map { $0(language) }.joined(separator: language == .zh ? "、" : ", ")
    }

    /// Text of the register without controls and direction marks; our own line feeds stay.
    private func plain(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Markup.clean(String($0)) }
            .joined(separator: "\n")
    }
}
