import Casework
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// Decision workbooks: out, filled in, back, with their receipts.
@Suite struct ReviewTests {
    @Test(.mechanism(115)) func eachRowIsAppliedOnceAndOneThatSomebodyWasFasterWithNotAtAll() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let reviewer = Principal(uid: 1001, role: .coordinator, area: nil)
            let other = Principal(uid: 1002, role: .coordinator, area: nil)

            let lines = try await demo.office.reviewLines(run, area: nil, limit: 1000, cursor: nil, by: reviewer)
            #expect(lines.items.count == lines.total && lines.total > 100)
            #expect(lines.items.allSatisfy { !$0.reasons.isEmpty && ($0.runnerUp == nil) == ($0.cost == nil) })
            #expect(lines.items.count { $0.runnerUp != nil } > 50)

            let bytes = try await demo.office.reviewWorkbook(run, area: nil, byTown: true, .zh, by: reviewer)
            var book = try ReviewBook(bytes)
            #expect(book.rows.count == lines.total)
            expectNoPersonalData(in: book.text)
            for row in book.rows.indices {
                let head = book[row, "户主"]
                #expect(head.isEmpty || head.contains("*"), "heads are masked")
            }

            let opinions = ["同意", "不合适", "帮扶人不能承担", "数据有误", "对象谢绝", "暂缓", "", "Agree"]
            for row in 0..<48 { book[row, "意见"] = opinions[row % opinions.count] }
            book[0, "理由"] = "会议通过"
            // Somebody is faster with two of them.
            let faster = try await demo.office.decide(
                [0, 1].map { row in
                    var order = DecisionOrder(
                        run: run, household: book[row, "户编号"], action: row == 0 ? .refuse : .approve)
                    order.reason = row == 0 ? .unsuitable : nil
                    return order
                }, by: other)
            #expect(faster.allSatisfy { $0.refusal == nil })
            // A forged row, one whose version was raised, one that stands there twice with two opinions.
            let last = String(book[48, "行凭证"].last ?? "0")
            book[48, "行凭证"] = book[48, "行凭证"].dropLast() + (last == "1" ? "2" : "1")
            book[48, "意见"] = "同意"
            book[49, "行凭证"] = book[49, "行凭证"].replacing("-\(run)-1-", with: "-\(run)-2-")
            book[49, "意见"] = "同意"
            book[50, "意见"] = "同意"
            book.rows.append(book.rows[50])
            book[book.rows.count - 1, "意见"] = "不合适"
            book[51, "意见"] = "大概可以"
            book.rows.reverse()

            let edited = try book.bytes()
            let tried = try await demo.office.importReview("审批.xlsx", edited, dryRun: true, .zh, by: reviewer)
            let receipt = try await demo.office.importReview("审批.xlsx", edited, dryRun: false, .zh, by: reviewer)
            #expect(tried.outcomes.map(\.kind) == receipt.outcomes.map(\.kind), "a trial says what would become of it")
            func count(_ kind: ReviewOutcome.Kind) -> Int { receipt.outcomes.count { $0.kind == kind } }
            func code(_ code: String) -> Int { receipt.outcomes.count { $0.code == code } }
            #expect(count(.stale) == 2 && count(.deferred) == 6 && count(.already) == 0)
            #expect(code("token_unknown") == 2 && code("contradictory") == 2 && code("opinion_unknown") == 1)
            #expect(receipt.blank == receipt.rows - receipt.outcomes.count)
            // 48 rows, six of each opinion; two of them stale, six put off, six blank.
            #expect(
                count(.decided)
                    + receipt.outcomes.count {
                        // A helper who was refused as away in this very workbook is away for its other rows too.
                        $0.code == "helper_full" || $0.code == "helper_paused"
                    } == 34,
                "\(receipt.outcomes.compactMap(\.code))")
            let stale = receipt.outcomes.filter { $0.kind == .stale }
            #expect(Set(stale.map(\.state)) == ["refused", "approved"])
            #expect(stale.allSatisfy { $0.actor == "uid:1002" && $0.hint != nil })
            #expect(try await demo.state(book[book.rows.count - 1, "户编号"], run) == .refused, "it was not overwritten")
            for outcome in receipt.outcomes where outcome.kind == .decided {
                let wanted: ProposalState = ["同意", "Agree"].contains(outcome.opinion) ? .approved : .refused
                let state = try await demo.state(outcome.household, run)
                #expect(state == wanted || (wanted == .approved && state == .seconding), "\(outcome.opinion)")
            }

            // The same file again changes nothing and says so.
            let again = try await demo.office.importReview("审批.xlsx", edited, dryRun: false, .zh, by: reviewer)
            #expect(again.outcomes.count { $0.kind == .decided } == 0)
            #expect(again.outcomes.count { $0.kind == .already } == count(.decided))
            #expect(again.outcomes.filter { $0.kind == .already }.allSatisfy { $0.actor == "uid:1001" })

            let sheet = try LedgerFile(name: "回执.xlsx", bytes: receipt.workbook).open().sheet(at: 0)
            #expect(sheet.rows.count == receipt.outcomes.count + 3, "two lines of title and the headings")
            expectNoPersonalData(in: sheet.rows.flatMap(\.cells).map(\.text).joined(separator: "\n"))

            // Whoever has a part of the area sees and decides that part alone.
            let county = try #require(DivisionCode("350524"))
            let local = Principal(uid: 1003, role: .coordinator, area: county)
            let part = try await demo.office.reviewLines(run, area: nil, limit: 1000, cursor: nil, by: local)
            #expect(part.total > 0 && part.items.allSatisfy { county.contains($0.area) })
            var foreign = try ReviewBook(bytes)
            for row in stride(from: 60, to: foreign.rows.count, by: 15) { foreign[row, "意见"] = "同意" }
            let mine = try await demo.office.importReview("x.xlsx", try foreign.bytes(), dryRun: true, .zh, by: local)
            for outcome in mine.outcomes where outcome.code == "not_found" { #expect(outcome.state == nil) }
            #expect(mine.outcomes.contains { $0.code == "not_found" })
        }
    }

    /// A helper of whom one row says that they cannot is away for every row, in whatever order these stand; the answer says
    /// so by a code of its own, and how to go on.
    @Test func aHelperWhoCannotIsAwayForEveryRowOfTheFileWhateverItsOrder() async throws {
        for isReversed in [false, true] {
            try await withTemporaryFolder { folder in
                let demo = try await DemoOffice(in: folder)
                try await demo.importAll()
                let run = try await demo.runLead().run.id
                let reviewer = Principal(uid: 1001, role: .coordinator, area: nil)
                var book = try ReviewBook(
                    try await demo.office.reviewWorkbook(run, area: nil, byTown: false, .zh, by: reviewer))
                let rows = Dictionary(grouping: book.rows.indices) { book[$0, "帮扶人编号"] }
                let (key, own) = try #require(rows.sorted { $0.key < $1.key }.first { $0.value.count >= 3 })
                for row in own { book[row, "意见"] = "同意" }
                book[own[1], "意见"] = "帮扶人不能承担"
                let (cannot, others) = (book[own[1], "户编号"], [own[0], own[2]].map { book[$0, "户编号"] })
                if isReversed { book.rows.reverse() }
                let edited = try book.bytes()
                let receipt = try await demo.office.importReview(
                    "审批.xlsx", edited, dryRun: false, .zh, by: reviewer)
                #expect(receipt.outcomes.count { $0.kind == .decided } == 1)
                #expect(receipt.outcomes.first { $0.kind == .decided }?.household == cannot)
                let paused = receipt.outcomes.filter { $0.code == "helper_paused" }
                #expect(paused.count == own.count - 1)
                #expect(paused.allSatisfy { $0.hint?.zh.contains("jiedui helper resume \(key)") ?? false })
                for household in others { #expect(try await demo.state(household, run) == .proposed) }

                // Where the helper can after all, the same file brings the rest.
                _ = try await demo.office.resume(key, on: nil, by: reviewer)
                let again = try await demo.office.importReview(
                    "审批.xlsx", edited, dryRun: false, .zh, by: reviewer)
                #expect(again.outcomes.count { $0.kind == .decided } == own.count - 1)
            }
        }
    }

    /// Whoever is concerned themselves does not decide alone, whichever way the decision comes.
    @Test(.mechanism(110)) func agreementOfSomebodyConcernedWaitsForAnotherPerson() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let lines = try await demo.office.reviewLines(
                run, area: nil, limit: 200, cursor: nil, by: demo.administrator
            ).items
            // A coordinator who is a member of one of the households, and one who is nobody's relative.
            let (household, number) = try #require(
                try await demo.office.store.read { session -> (String, String)? in
                    for line in lines {
                        guard let home = try session.household(line.proposal.household),
                            let id = try session.members(of: [home])[home.id]?.compactMap(\.value.id).first
                        else { continue }
                        return (line.proposal.household, id.number)
                    }
                    return nil
                })
            var people: [Principal] = []
            let stranger = SyntheticNumbers.residentID(area: "110101", birth: "19850303", sequence: 7)
            for (uid, id) in [(UInt32(1001), number), (1002, stranger)] {
                let order = PrincipalOrder(uid: uid, role: .coordinator, area: nil, id: id)
                people.append(try await demo.office.enterPrincipal(order, by: demo.administrator).entry.principal)
            }

            func agree(_ reviewer: Principal) async throws -> ReviewOutcome {
                let bytes = try await demo.office.reviewWorkbook(run, area: nil, byTown: false, .zh, by: reviewer)
                var book = try ReviewBook(bytes)
                guard let row = book.rows.indices.first(where: { book[$0, "户编号"] == household }) else {
                    throw SupportError("the household is no longer on the list")
                }
                book[row, "意见"] = "同意"
                let receipt = try await demo.office.importReview(
                    "审批.xlsx", try book.bytes(), dryRun: false, .zh, by: reviewer)
                return try #require(receipt.outcomes.first)
            }
            let first = try await agree(people[0])
            #expect(first.kind == .decided && first.state == "seconding")
            let own = try await agree(people[0])
            #expect(own.kind == .refused && own.code == "reviewer_concerned" && own.state == "seconding")
            let second = try await agree(people[1])
            #expect(second.kind == .decided && second.state == "approved" && second.actor == "uid:1002")
            // Who approved for whose relative can be asked of the decisions.
            let decisions = try await demo.office.store.read { try $0.decisions(about: household) }
            #expect(decisions.map(\.actor) == ["uid:1001", "uid:1002"])
            #expect(decisions.map(\.after) == ["seconding", "approved"])
        }
    }

    @Test func ofTwoWhoImportTheSameFileAtOnceEachRowHasOne() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let bytes = try await demo.office.reviewWorkbook(run, area: nil, byTown: false, .en, by: demo.administrator)
            var book = try ReviewBook(bytes)
            let count = book.rows.count
            for row in book.rows.indices { book[row, "Opinion"] = row % 3 == 0 ? "Data wrong" : "Agree" }
            let edited = try book.bytes()
            let receipts = try await withThrowingTaskGroup(of: ReviewReceipt.self) { group in
                for uid: UInt32 in 1...3 {
                    group.addTask {
                        try await demo.office.importReview(
                            "review.xlsx", edited, dryRun: false, .en,
                            by: Principal(uid: uid, role: .coordinator, area: nil))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var decided: [String: Int] = [:]
            for outcome in receipts.flatMap(\.outcomes) where outcome.kind == .decided {
                decided[outcome.household, default: 0] += 1
            }
            #expect(decided.values.allSatisfy { $0 == 1 })
            let full = Set(receipts.flatMap(\.outcomes).filter { $0.kind == .refused }.map(\.household))
            #expect(full.isDisjoint(with: decided.keys) && decided.count + full.count == count)
            for receipt in receipts {
                #expect(receipt.outcomes.allSatisfy { [.decided, .already, .refused].contains($0.kind) })
            }
        }
    }

    @Test func aFileWithoutTheColumnsIsRefusedWhole() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let bytes = try WorkbookWriter.bytes(of: [OutgoingSheet(name: "x", columns: [.init("意见")])])
            let error = await #expect(throws: CaseworkError.self) {
                try await demo.office.importReview("x.xlsx", bytes, dryRun: false, .zh, by: demo.administrator)
            }
            #expect(error?.code == "not_a_review")
        }
    }
}

extension DemoOffice {
    fileprivate func state(_ household: String, _ run: String) async throws -> ProposalState? {
        try await office.store.read { try $0.proposalState(of: household, run: run) }
    }
}
