import Casework
import Foundation
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// Three months of the demo's ledger: what changes between them is invented, and known.
@Suite struct MonthTests {
    private static let days = ["2020-04-30", "2020-05-31", "2020-06-30", "2020-07-31"].map { CalendarDay(iso: $0)! }
    private static let scope = "3505"

    /// A pairing, as far as an import must not touch it.
    private struct Pair: Hashable {
        var id: RecordID
        var household: String
        var helper: RecordID
        var until: PartialDay?
        var reason: String?
    }

    private func pairs(_ month: MonthOffice) async throws -> Set<Pair> {
        try await month.read { session in
            var pairs: Set<Pair> = []
            for kept in try session.households(in: nil, limit: 100_000).items {
                for pairing in try session.pairings(of: kept).map(\.pairing) {
                    pairs.insert(
                        Pair(
                            id: pairing.id, household: pairing.household, helper: pairing.helper, until: pairing.until,
                            reason: pairing.endReason))
                }
            }
            return pairs
        }
    }

    private func households(_ month: MonthOffice) async throws -> [String: Kept<Household>] {
        let kept = try await month.read { try $0.households(in: nil, limit: 100_000).items }
        return Dictionary(uniqueKeysWithValues: kept.map { ($0.value.number, $0) })
    }

    private func importDemo(_ kind: LedgerKind, _ file: String, _ month: MonthOffice) async throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/\(file)"))
        _ = try await month.office.importLedger(
            ImportOrder(kind: kind, file: file, bytes: Array(bytes)), by: month.administrator)
    }

    private func order(
        _ ledger: MonthLedger, _ day: CalendarDay, dryRun: Bool = false, confirm: Int? = nil
    ) throws -> ImportOrder {
        ImportOrder(
            kind: .households, file: "台账\(day).csv", bytes: ledger.bytes, dryRun: dryRun,
            snapshot: try SnapshotScope(parsing: Self.scope, asOf: day, confirmMissing: confirm))
    }

    /// The first month: everything of the demo, and a lead for everybody for whom there is one.
    private func begin(_ database: any SQLDatabase) async throws -> MonthOffice {
        let month = try await MonthOffice(on: database, Self.days[0])
        try await importDemo(.divisions, "村级区划.csv", month)
        try await importDemo(.households, "困难家庭台账.csv", month)
        try await importDemo(.members, "家庭成员.csv", month)
        try await importDemo(.needs, "帮扶需求.csv", month)
        try await importDemo(.helpers, "帮扶责任人.xlsx", month)
        let run = try await month.office.run(
            RunOrder(kind: .lead, area: try #require(DivisionCode("3505")), asOf: Self.days[0]),
            by: month.administrator, progress: { _ in }, isCancelled: { false })
        let lines = try await month.office.decide(
            run: try #require(Optional(run.run.id)), DecisionFilter(),
            like: DecisionOrder(household: "", action: .approve),
            dryRun: false, by: month.coordinator)
        #expect(lines.count > 300 && lines.allSatisfy { $0.refusal == nil })
        return month
    }

    /// Invents the next month over the present register; also puts the evidence there.
    private func invent(
        _ ledger: inout MonthLedger, _ number: Int, _ month: MonthOffice, _ generator: inout SeededGenerator,
        except carried: Set<String>
    ) async throws -> MonthTruth {
        var truth = MonthTruth()
        let register = try await households(month)
        let day = Self.days[number]
        var free = generator.shuffled(
            ledger.rows.map { $0[MonthLedger.Column.number.rawValue] }.filter { register[$0]?.value.status == .active })
        // Rows that the demo has twice, or whose person stands under two numbers, are another test's matter.
        let ids = Dictionary(grouping: ledger.rows) { $0[MonthLedger.Column.id.rawValue] }
        let numbers = Dictionary(grouping: ledger.rows) { $0[MonthLedger.Column.number.rawValue] }
        free.removeAll { ids[ledger[$0, .id]]?.count != 1 || numbers[$0]?.count != 1 || carried.contains($0) }
        // Somebody of whom the ledger said once that the head is dead speaks for himself.
        free.removeAll { register[$0]?.value.headDied ?? true }
        let count = free.count
        let inmates = try await month.read { session in try session.inmates(of: register.values.map(\.id)) }
        func take(_ share: Int, where fits: (String) -> Bool = { _ in true }) -> [String] {
            let taken = Array(free.filter(fits).prefix(max(1, count * share / 100)))
            free.removeAll { taken.contains($0) }
            return taken
        }

        // 1 %: another person of the household is its head now, under another household number.
        let families = try await month.read { session in
            var people: [String: Member] = [:]
            for kept in register.values {
                let others = try session.members(of: [kept])[kept.id]?.map(\.value).filter {
                    $0.relation != .head && $0.id != nil
                        && $0.birth.map { $0 < CalendarDay(iso: "2000-01-01")! } ?? false
                }
                people[kept.value.number] = others?.first
            }
            return people
        }
        for (index, old) in take(1, where: { families[$0] != nil }).enumerated() {
            let new = "35059\(number)7\(100_000 + index)"
            let head = try #require(families[old])
            ledger[old, .name] = head.name
            ledger[old, .id] = head.id?.number ?? ""
            ledger[old, .sex] = ""
            ledger[old, .birth] = ""
            ledger[old, .number] = new
            truth.headChanged[old] = new
        }

        // 2 %: gone, each for a reason that the register knows or not.
        for (index, gone) in take(2, where: { inmates[register[$0]!.id]?.allSatisfy { $0.hash != nil } ?? false })
            .enumerated()
        {
            let kept = try #require(register[gone])
            var value = kept.value
            switch index % 3 {
            case 0:
                value.headDied = true
                truth.gone[gone] = "died"
            case 1:
                for place in value.categories.indices {
                    value.categories[place].until = PartialDay(day.adding(days: -9))
                }
                truth.gone[gone] = "exited"
            default: truth.gone[gone] = "mistake"
            }
            let changed = value
            _ = try await month.office.store.write { session in
                try session.replace(
                    changed, version: kept.version, ChangeOrigin(actor: "uid:9", at: month.office.now()))
            }
            if let place = ledger.place(of: gone) { ledger.rows.remove(at: place) }
        }

        // 5 %: other facts; as many corrected by hand, of which every third ledger follows.
        for (index, changed) in take(5).enumerated() {
            let income = Int64(301 + index)
            ledger[changed, .income] = "\(income)"
            truth.facts[changed] = income * 100
        }
        for (index, corrected) in take(5).enumerated() {
            let kept = try #require(register[corrected])
            var value = kept.value
            value.income = Money(fen: Int64(70_000 + index))
            let changed = value
            try await month.office.store.write { session in
                let origin = ChangeOrigin(actor: "uid:9", at: month.office.now())
                try session.replace(changed, version: kept.version, origin)
                try session.noteCorrections(of: kept.id, in: .household, fields: ["income"], origin)
            }
            if index % 3 == 0 {
                ledger[corrected, .income] = "\(70_000 + index)".dropLast(2) + "." + "\(70_000 + index)".suffix(2)
                truth.settled[corrected] = Int64(70_000 + index)
            } else {
                ledger[corrected, .income] = "\(500 + index)"
                truth.conflicts[corrected] = Int64(70_000 + index)
            }
        }

        // 3 %: new.
        for index in 0..<(count * 3 / 100) {
            var row = generator.pick(ledger.rows)
            let new = "35059\(number)1\(100_000 + index)"
            row[MonthLedger.Column.number.rawValue] = new
            row[MonthLedger.Column.id.rawValue] = SyntheticNumbers.residentID(
                area: "35052\(1 + number)", birth: "19\(50 + index)0\(number)1\(index % 10)", sequence: 1 + index % 9)
            row[MonthLedger.Column.name.rawValue] = "测试安"
            row[MonthLedger.Column.sex.rawValue] = ""
            row[MonthLedger.Column.birth.rawValue] = ""
            row[MonthLedger.Column.note.rawValue] = ""
            ledger.rows.append(row)
            truth.new.insert(new)
        }
        return truth
    }

    /// Imports a month's list and compares everything that it did with the truth; returns the open items.
    private func importMonth(
        _ ledger: MonthLedger, _ number: Int, _ truth: MonthTruth, _ month: MonthOffice, carried: Set<String>
    ) async throws -> [WorkLine] {
        let day = Self.days[number]
        month.set(day)
        let before = try await households(month)
        let pairsBefore = try await pairs(month)
        let receipt = try await month.office.importLedger(try order(ledger, day), by: month.administrator)
        let outcome = try #require(receipt.snapshot)
        let after = try await households(month)

        #expect(Set(outcome.new) == truth.new)
        #expect(Set(outcome.missing.map(\.household)) == Set(truth.gone.keys))
        for line in outcome.missing { #expect(line.proposal == truth.gone[line.household], "\(line.household)") }
        let changes = Dictionary(uniqueKeysWithValues: outcome.headChanged.map { ($0.household, $0.newNumber ?? "") })
        #expect(changes == truth.headChanged)
        // Nothing is lost, and nothing that the list does not state is changed.
        #expect(Set(before.keys).isSubset(of: after.keys))
        #expect(Set(after.keys).subtracting(before.keys) == truth.new)
        for number in Set(truth.gone.keys).union(truth.headChanged.keys) {
            #expect(before[number] == after[number], "\(number)")
        }
        for (number, kept) in before { #expect(after[number]?.value.status == kept.value.status, "\(number)") }
        for (number, fen) in truth.facts { #expect(after[number]?.value.income?.fen == fen, "\(number)") }
        for (number, fen) in truth.conflicts.merging(truth.settled, uniquingKeysWith: { a, _ in a }) {
            #expect(after[number]?.value.income?.fen == fen, "\(number)")
        }
        let pairsAfter = try await pairs(month)
        #expect(pairsAfter == pairsBefore, "no import moves a pairing")
        let work = try await month.office.worklist(
            area: nil, kinds: [], limit: 1000, cursor: nil, by: month.administrator
        ).items
        let conflicts = work.filter { $0.item.kind == .handConflict && $0.item.batch == receipt.batch }
        #expect(Set(conflicts.compactMap(\.item.household)) == Set(truth.conflicts.keys))
        // What was decided for the hand is reported again, and nobody has to decide it again.
        #expect(receipt.file.issues.count { $0.code == "hand_conflict" } == truth.conflicts.count + carried.count)
        for number in carried { #expect(after[number]?.value.income == before[number]?.value.income) }
        print(
            "\(day): \(ledger.rows.count) rows, \(outcome.new.count) new, \(outcome.changed.count) changed, "
                + "\(outcome.same) same, \(outcome.missing.count) missing, \(outcome.headChanged.count) under another "
                + "number, \(conflicts.count) conflicts, \(truth.settled.count) settled, "
                + "\(pairsAfter.count { $0.until == nil }) pairings run")
        // The same list again finds nothing new.
        let again = try await month.office.importLedger(try order(ledger, day), by: month.administrator)
        #expect(again.file.added == 0 && again.file.changed == 0)
        #expect(again.snapshot?.missing.map(\.household) == outcome.missing.map(\.household))
        let workAgain = try await month.office.worklist(
            area: nil, kinds: [], limit: 1000, cursor: nil, by: month.administrator
        ).items
        #expect(
            workAgain.map(\.item.id) == work.map(\.item.id) && workAgain.map(\.item.version) == work.map(\.item.version)
        )
        return work
    }

    /// Decides every item as proposed, conflicts by turns for hand and ledger; compares what follows.
    ///
    /// - Returns: the households of which the hand's value was kept.
    private func decide(
        _ work: [WorkLine], _ truth: MonthTruth, _ number: Int, _ month: MonthOffice
    ) async throws -> Set<String> {
        var kept: Set<String> = []
        let before = try await pairs(month)
        for (index, line) in work.enumerated() where line.item.state == .open {
            let keepsHand = line.item.kind == .handConflict && index % 2 == 0
            let receipt = try await month.office.decide(
                WorkOrder(
                    line.item.id, outcome: keepsHand ? .dismissed : nil, because: "核实", version: line.item.version),
                by: month.administrator)
            #expect(receipt.line.item.state == .done)
            if keepsHand, let household = line.item.household { kept.insert(household) }
        }
        let after = try await pairs(month)
        let register = try await households(month)
        for (old, new) in truth.headChanged {
            let (was, now) = (before.filter { $0.household == old }, after.filter { $0.household == new })
            #expect(Set(was.map(\.id)) == Set(now.map(\.id)) && was.map(\.until) == now.map(\.until), "\(old)")
            #expect(register[old]?.value.status == .ended && register[new]?.value.status == .active)
            let history = try await month.read {
                try $0.successions(of: old).map(\.to) + $0.successions(of: new).map(\.from)
            }
            #expect(history == [new, old])
        }
        for (gone, outcome) in truth.gone {
            let open = after.filter { $0.household == gone && $0.until == nil }
            switch outcome {
            case "died":
                #expect(register[gone]?.value.status == .ended && open.isEmpty)
                #expect(after.filter { $0.household == gone }.allSatisfy { $0.reason == "died" })
            case "exited":
                let value = try #require(register[gone]?.value)
                #expect(value.status == .exiting && value.exitUntil == Self.days[number].adding(months: 12))
                #expect(open == before.filter { $0.household == gone && $0.until == nil }, "help goes on")
            default: #expect(register[gone]?.value.status == .active)
            }
        }
        let left = try await month.office.worklist(
            area: nil, kinds: [], limit: 10, cursor: nil, by: month.administrator)
        #expect(left.total == 0)
        return kept
    }

    @Test(.mechanism(40, 67, 135), arguments: OfficeStore.allCases)
    func threeMonthsLoseNobodyAndMoveNoPairing(store: OfficeStore) async throws {
        try await store.withDatabase { database in
            let month = try await begin(database)
            var generator = SeededGenerator(seed: 2020)
            var ledger = try MonthLedger.demo()
            var carried: Set<String> = []
            for number in 1...3 {
                month.set(Self.days[number].adding(days: -3))
                let truth = try await invent(&ledger, number, month, &generator, except: carried)
                let work = try await importMonth(ledger, number, truth, month, carried: carried)
                carried.formUnion(try await decide(work, truth, number, month))
                // Those whom the list left out by mistake are there again next month.
                let back = try await households(month)
                for (gone, outcome) in truth.gone where outcome == "mistake" {
                    var row = ledger.rows[0]
                    row[MonthLedger.Column.number.rawValue] = gone
                    let head = try await month.read { session in
                        let kept = try #require(back[gone])
                        return try session.members(of: [kept])[kept.id]?.first?.value
                    }
                    row[MonthLedger.Column.name.rawValue] = head?.name ?? ""
                    row[MonthLedger.Column.id.rawValue] = head?.id?.number ?? ""
                    row[MonthLedger.Column.sex.rawValue] = ""
                    row[MonthLedger.Column.birth.rawValue] = ""
                    ledger.rows.append(row)
                }
            }
            let page = try await month.office.since(Self.days[3], area: nil, by: month.administrator)
            #expect(page.sections.map(\.section).contains(.new))
            #expect(page.sections.map(\.section).contains(.gone))
            #expect(page.sections.map(\.section).contains(.headChanged))
            #expect(page.sections.map(\.section).contains(.statusChanged))
            #expect(page.sections.allSatisfy { $0.lines.allSatisfy { $0.command.hasPrefix("jiedui ") } })
        }
    }

    @Test func aListWithTooManyMissingIsRefusedWholeUnlessTheNumberIsConfirmed() async throws {
        try await OfficeStore.sqlite.withDatabase { database in
            let month = try await begin(database)
            var ledger = try MonthLedger.demo()
            month.set(Self.days[1])
            let before = try await month.read { try $0.eventCount() }
            ledger.rows.removeLast(60)
            let refused = try await refusal {
                try await month.office.importLedger(try order(ledger, Self.days[1]), by: month.administrator)
            }
            #expect(refused?.code == "too_many_missing")
            let counted = Int(refused?.message.en.split(separator: " ").first ?? "") ?? 0
            #expect(counted > 50)
            let wrong = try await refusal {
                try await month.office.importLedger(
                    try order(ledger, Self.days[1], confirm: counted - 1), by: month.administrator)
            }
            #expect(wrong?.code == "too_many_missing")
            let after = try await month.read { try $0.eventCount() }
            #expect(after == before, "nothing of it is stored")
            let tried = try await month.office.importLedger(
                try order(ledger, Self.days[1], dryRun: true, confirm: counted), by: month.administrator)
            #expect(tried.snapshot?.missing.count == counted && tried.batch == nil)
            let taken = try await month.office.importLedger(
                try order(ledger, Self.days[1], confirm: counted), by: month.administrator)
            #expect(taken.snapshot?.missing.count == counted)

            // Taken back, the register and the worklist are as before.
            let batch = try #require(taken.batch)
            let counts = try await month.office.revert(batch: batch, by: month.administrator)
            #expect(counts.closed == counted)
            let open = try await month.office.worklist(
                area: nil, kinds: [], limit: 10, cursor: nil, by: month.administrator)
            #expect(open.total == 0)
            let again = try await refusal { try await month.office.revert(batch: batch, by: month.administrator) }
            #expect(again?.code == "reverted_already")
        }
    }

    /// Lists of one scope follow each other: none of an earlier day comes after a later, and the later is taken back first.
    @Test func listsOfAScopeFollowEachOther() async throws {
        try await OfficeStore.sqlite.withDatabase { database in
            let month = try await begin(database)
            let ledger = try MonthLedger.demo()
            var batches: [String] = []
            for day in Self.days[1...2] {
                month.set(day)
                let receipt = try await month.office.importLedger(
                    try order(ledger, day), by: month.administrator)
                batches.append(try #require(receipt.batch))
            }
            let older = try await refusal {
                try await month.office.importLedger(
                    try order(ledger, Self.days[1].adding(days: -1)), by: month.administrator)
            }
            #expect(older?.code == "list_older" && older?.message.en.contains(batches[1]) == true)
            let blocked = try await refusal {
                try await month.office.revert(batch: batches[0], by: month.administrator)
            }
            #expect(blocked?.code == "revert_blocked" && blocked?.message.en.contains(batches[1]) == true)
            for batch in batches.reversed() {
                _ = try await month.office.revert(batch: batch, by: month.administrator)
            }
        }
    }

    private func refusal<T>(_ body: () async throws -> T) async throws -> CaseworkError? {
        do {
            _ = try await body()
            return nil
        } catch let error as CaseworkError { return error }
    }
}
