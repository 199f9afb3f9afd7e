public import Records
public import Register
import Storage
import Wording

extension Office {
    /// How many lines a section of ``since(_:area:section:skip:limit:by:)`` shows where nobody asks for more.
    public static let sinceLines = 20

    /// What changed in an area (nil = the caller's) since the beginning of `day`, from the events of that time.
    ///
    /// - Parameters:
    ///   - section: nil = every section; else this one alone.
    ///   - skip: how many lines of each section were seen before.
    ///   - limit: how many lines of each section are shown, 1...1000.
    public func since(
        _ day: CalendarDay, area: DivisionCode?, section only: SinceReport.Section? = nil, skip: Int = 0,
        limit: Int = Office.sinceLines, by caller: Principal
    ) async throws -> SinceReport {
        let reach = try reach(area, caller)
        let today = now().day
        return try await presenting {
            try await store.read { session in
                var reading = try SinceReading(session, since: day, today: today, area: reach)
                try reading.readEvents()
                try reading.readWork()
                let sections = try SinceReport.Section.allCases.filter { only == nil || $0 == only }
                    .compactMap { section in
                        try reading.lines[section].map { lines in
                            let shown = lines.dropFirst(max(0, skip)).prefix(limit.clamped(to: 1...1000))
                            return (
                                section: section, total: lines.count,
                                lines: section == .new ? try reading.matched(shown) : Array(shown)
                            )
                        }
                    }
                return SinceReport(since: day, area: reach, sections: sections)
            }
        }
    }
}

/// Sorts the events of a time into the sections of the page.
private struct SinceReading {
    let session: StoreSession
    let since: CalendarDay
    let today: CalendarDay
    let area: DivisionCode?
    var lines: [SinceReport.Section: [SinceReport.Line]] = [:]
    private let begin: Instant

    init(_ session: StoreSession, since: CalendarDay, today: CalendarDay, area: DivisionCode?) throws {
        (self.session, self.since, self.today, self.area) = (session, since, today, area)
        begin = Instant(beginningOf: since)
    }

    private mutating func add(_ section: SinceReport.Section, _ line: SinceReport.Line) {
        lines[section, default: []].append(line)
    }

    mutating func readEvents() throws {
        let events = try session.events(
            since: begin, records: ["household", "helper", "pairing", "household_succession"])
        var last: [String: ChangeEvent] = [:]
        var isNew: Set<String> = []
        var moved: Set<String> = []
        var ended: [String: ChangeEvent] = [:]
        var helpers: [String: ChangeEvent] = [:]
        var successions: [ChangeEvent] = []
        for event in events {
            switch event.record {
            case "household":
                if event.kind == .added { isNew.insert(event.key) }
                if event.kind == .added || event.fields.contains("status") || event.fields.contains("exit_until")
                    || event.kind == .ended
                {
                    last[event.key] = event
                }
            case "pairing":
                if event.content?["until"] != nil { ended[event.key] = event }
            case "helper":
                if event.fields.contains("until") { helpers[event.key] = event }
            default:
                if event.content?["before"] != nil {
                    successions.append(event)
                } else {
                    moved.insert(event.key)
                }
            }
        }
        let numbers = Set(last.keys).union(ended.keys).union(successions.map(\.key))
        let places = try session.places(ofHouseholds: numbers).filter { area?.contains($0.value.area) ?? true }
        readHouseholds(last, isNew, moved, places)
        for event in successions where places[event.key] != nil {
            let before = event.content?["before"] ?? ""
            add(
                .headChanged,
                SinceReport.Line(
                    household: event.key, day: event.at.day,
                    sentence: SinceWording.headChanged(before, event.key),
                    command: "jiedui households show \(event.key)"))
        }
        try readHelpers(helpers)
        try readUncovered(ended, places)
    }

    private mutating func readHouseholds(
        _ last: [String: ChangeEvent], _ isNew: Set<String>, _ moved: Set<String>,
        _ places: [String: (area: DivisionCode, status: HouseholdStatus)]
    ) {
        for (number, event) in last.sorted(by: { $0.key < $1.key }) {
            guard let place = places[number], !moved.contains(number) || place.status != .ended else { continue }
            let show = "jiedui households show \(number)"
            func line(_ sentence: Phrase, _ command: String) -> SinceReport.Line {
                SinceReport.Line(household: number, day: event.at.day, sentence: sentence, command: command)
            }
            if place.status == .ended {
                add(.gone, line(SinceWording.gone(number, event.content?["exit_until"]), show))
            } else if isNew.contains(number) {
                add(.new, line(SinceWording.new(number), Self.match(place.area)))
            } else {
                let word = Phrase(zh: place.status.term.zh, en: place.status.term.en)
                add(
                    .statusChanged,
                    line(SinceWording.status(number, word, event.content?["exit_until"]), show))
            }
        }
    }

    /// New households with the command that fits today: whoever has a lead needs none, and whoever is proposed one waits
    /// for a decision.
    func matched(_ lines: some Sequence<SinceReport.Line>) throws -> [SinceReport.Line] {
        try lines.map { line in
            guard let number = line.household else { return line }
            var line = line
            if try session.runningPairings(ofHousehold: number, on: today).contains(where: {
                $0.value.pairing.role == .lead
            }) {
                line.command = "jiedui households show \(number)"
            } else if let open = try session.proposals(for: number).first(where: {
                $0.proposal.role == .lead && ($0.proposal.state == .proposed || $0.proposal.state.isUnderWay)
            }) {
                line.command = "jiedui explain \(number) --run \(open.proposal.run)"
                if open.proposal.state == .proposed {
                    line.command = "jiedui proposal approve \(number) --run \(open.proposal.run)"
                }
            }
            return line
        }
    }

    /// The command that finds leads for the households without one near a place.
    private static func match(_ area: DivisionCode) -> String {
        "jiedui run lead --area \(area.containing(.county).prefix) --only uncovered"
    }

    private mutating func readHelpers(_ helpers: [String: ChangeEvent]) throws {
        for (key, event) in helpers.sorted(by: { $0.key < $1.key }) {
            for helper in try session.helpers(shortKey: key) {
                guard let until = helper.value.until, until <= today else { continue }
                let areas = helper.value.serviceAreas + [helper.value.base].compactMap { $0 }
                guard area.map({ area in areas.contains { area.contains($0) || $0.contains(area) } }) ?? true else {
                    continue
                }
                let left = try session.pairings(ofHelper: helper.id).count { $0.runs(on: today) && $0.until == nil }
                add(
                    .helperLeft,
                    SinceReport.Line(
                        helper: key, day: event.at.day, sentence: SinceWording.helperLeft(key, until.description, left),
                        command: left > 0 ? "jiedui handover \(key) SUCCESSOR" : "jiedui helpers show \(key)"))
            }
        }
    }

    private mutating func readUncovered(
        _ ended: [String: ChangeEvent], _ places: [String: (area: DivisionCode, status: HouseholdStatus)]
    ) throws {
        for (number, event) in ended.sorted(by: { $0.key < $1.key }) {
            guard let place = places[number], place.status != .ended,
                event.content?["role"] == PairingRole.lead.rawValue,
                try !session.runningPairings(ofHousehold: number, on: today).contains(where: {
                    $0.value.pairing.role == .lead
                })
            else { continue }
            add(
                .uncovered,
                SinceReport.Line(
                    household: number, day: event.at.day,
                    sentence: SinceWording.uncovered(
                        number, DecisionWording.reasonName(event.content?["reason"] ?? "other")),
                    command: Self.match(place.area)))
        }
    }

    mutating func readWork() throws {
        for item in try session.openWorkItems(since: Instant(microseconds: 0), in: area) {
            let line = WorkLine(item)
            add(
                item.kind == .ruleBroken && item.openedAt >= begin ? .ruleBroken : .openWork,
                SinceReport.Line(
                    household: item.household, helper: line.helper, item: item.id, day: item.openedAt.day,
                    sentence: line.sentence, command: line.command))
        }
    }
}

extension Instant {
    /// The first moment of a day in Asia/Shanghai.
    init(beginningOf day: CalendarDay) {
        self.init(microseconds: (Int64(day.daysSinceEpoch) * 86_400 - 8 * 3600) * 1_000_000)
    }
}
