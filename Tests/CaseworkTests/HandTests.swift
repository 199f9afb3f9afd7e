import Casework
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// Single records by hand: the import's validators, concurrency, duplicates, what follows, and the way back.
@Suite struct HandTests {
    private static let number = "350583001000901"
    private static let other = "350583001000902"

    private static func id(_ birth: String, _ sequence: Int) -> String {
        SyntheticNumbers.residentID(area: "350583", birth: birth, sequence: sequence)
    }

    private static func order(
        _ fields: [String: String], _ because: String? = "入户核实", clear: [String] = [], version: Int64? = nil,
        on day: String? = nil
    ) -> HandOrder {
        HandOrder(
            fields: fields, clear: clear, because: because, version: version, day: day.flatMap { CalendarDay(iso: $0) })
    }

    /// An office with two households by hand, a helper, and a pairing of the first.
    private static func withOffice(
        _ body: (DemoOffice, _ helper: String) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let by = demo.administrator
            for (household, name, birth) in [(number, "陈英宝", "19700202"), (other, "林大同", "19650303")] {
                _ = try await demo.office.addHousehold(
                    order([
                        "户编号": household, "县区": "南安市", "乡镇": "溪美街道", "户主姓名": name, "id": id(birth, 1),
                        "救助类别": "低保", "主要致困原因": "因病", "家庭人口": "3", "月保障金": "600",
                    ]), by: by)
            }
            _ = try await demo.office.addMember(
                number, order(["姓名": "陈小宝", "关系": "子", "id": id("20050505", 1)]), by: by)
            let helper = try await demo.office.addHelper(
                order([
                    "姓名": "张平安", "类别": "党员", "单位": "南安市某局", "id": id("19800808", 3), "县区": "南安市",
                    "服务区域": "溪美街道", "capacity": "2",
                ]), by: by)
            try await demo.office.store.write { session in
                let record = try #require(try session.helpers(shortKey: helper.key).first)
                let from = PartialDay(year: 2020, month: 1, day: 1)
                let pairing = Pairing(
                    id: try session.pairingID(
                        household: number, helper: record.id, role: .lead, from: from, origin: "test"),
                    household: number, helper: record.id, role: .lead, from: from, until: nil, origin: "test")
                try session.begin(
                    PairingDetail(pairing: pairing), ChangeOrigin(actor: "uid:0", at: demo.office.now()))
            }
            try await body(demo, helper.key)
            await demo.office.store.close()
        }
    }

    private static func running(_ demo: DemoOffice, _ household: String) async throws -> [Pairing] {
        let today = demo.office.now().day
        return try await demo.office.store.read { session in
            try session.runningPairings(ofHousehold: household, on: today).map(\.value.pairing)
        }
    }

    private static func code(_ body: () async throws -> Void) async -> CaseworkError? {
        do {
            try await body()
            return nil
        } catch { return error as? CaseworkError }
    }

    @Test(.mechanism(68)) func anEditIsValidatedVersionedAndTakenBack() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let refused = await Self.code {
                _ = try await office.editHousehold(Self.number, Self.order(["月保障金": "若干"]), by: by)
            }
            #expect(refused?.code == "amount_unknown" && refused?.field == "allowance" && refused?.hint != nil)
            let silent = await Self.code {
                _ = try await office.editHousehold(Self.number, Self.order(["月保障金": "900"], nil), by: by)
            }
            #expect(silent?.code == "because_missing")
            let result = try await office.editHousehold(
                Self.number, Self.order(["月保障金": "900元", "health": "重病"], clear: ["主要致困原因"], version: 1), by: by)
            #expect(result.fields == ["household.allowance", "household.main_cause", "member.health"])
            #expect(result.version == 2 && Set(result.remarks.map(\.code)) == ["amount_form", "cause_missing"])
            let stale = await Self.code {
                _ = try await office.editHousehold(
                    Self.number, Self.order(["月保障金": "901"], version: 1), by: by)
            }
            #expect(stale?.code == "stale_version")
            let file = try await office.household(Self.number, by: by)
            #expect(file.line.household.mainCause == nil && file.line.household.allowance == Money(fen: 90_000))
            let same = try await office.editHousehold(Self.number, Self.order(["月保障金": "900"]), by: by)
            #expect(same.change == nil && same.version == 2)

            let change = try #require(result.change)
            let undone = try await office.undoByHand(change, because: nil, by: by)
            #expect(undone.command == "undo")
            let back = try await office.household(Self.number, by: by)
            #expect(back.line.household.mainCause == .illness && back.line.household.allowance == Money(fen: 60_000))
            #expect(
                await Self.code { _ = try await office.undoByHand(change, because: nil, by: by) }?.code
                    == "already_undone")
            let last = try #require(undone.change)
            #expect(
                await Self.code { _ = try await office.undoByHand(last, because: nil, by: by) }?.code == "not_undoable")
            let list = try await office.handChanges(of: Self.number, limit: 10, by: by)
            #expect(list.map(\.change.command) == ["undo", "household_edit", "member_add", "household_add"])
            #expect(list[1].change.because == "入户核实")
        }
    }

    @Test func whatWasTouchedLaterIsNotTakenBack() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let first = try await office.editHousehold(Self.number, Self.order(["月保障金": "900"]), by: by)
            let second = try await office.editHousehold(Self.number, Self.order(["月保障金": "950"]), by: by)
            let refused = await Self.code {
                _ = try await office.undoByHand(try #require(first.change), because: nil, by: by)
            }
            #expect(refused?.code == "changed_since")
            _ = try await office.undoByHand(try #require(second.change), because: nil, by: by)
            let still = await Self.code {
                _ = try await office.undoByHand(try #require(first.change), because: nil, by: by)
            }
            #expect(still?.code == "changed_since", "the undoing touched it too")
        }
    }

    /// M40: a gradual exit keeps the pairing, as long as the pack says; a full one ends it with its reason.
    @Test(.mechanism(40, 135)) func aHouseholdExitsGraduallyOrAtOnce() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let today = office.now().day
            let gradual = try await office.endHousehold(
                Self.number, reason: "退出", exitUntil: nil, gradual: true, Self.order([:]), by: by)
            #expect(gradual.ended.isEmpty)
            let exiting = try await office.store.read { try $0.household(Self.number) }
            #expect(exiting?.value.status == .exiting)
            #expect(exiting?.value.exitUntil == today.adding(months: 12))
            #expect(try await Self.running(demo, Self.number).count == 1)

            let full = try await office.endHousehold(
                Self.number, reason: "moved_away", exitUntil: nil, Self.order([:]), by: by)
            #expect(full.ended.map(\.reason) == ["moved"])
            let ended = try await office.store.read { session in
                let kept = try #require(try session.household(Self.number))
                return (kept.value.status, try session.pairings(of: kept).map(\.pairing))
            }
            #expect(ended.0 == .ended && ended.1.map { $0.state(on: CalendarDay(iso: "2020-12-31")!) } == [.ended])
            #expect(ended.1.first?.until == PartialDay(today))
            #expect(
                await Self.code {
                    _ = try await office.endHousehold(
                        Self.number, reason: "退出", exitUntil: nil, Self.order([:]), by: by)
                }?.code == "household_ended")
            _ = try await office.undoByHand(try #require(full.change), because: "误操作", by: by)
            #expect(try await Self.running(demo, Self.number).count == 1)
            #expect(
                await Self.code {
                    _ = try await office.endHousehold(
                        Self.number, reason: "不想写", exitUntil: nil, Self.order([:]), by: by)
                }?.field == "reason")
            #expect(
                await Self.code {
                    _ = try await office.endHousehold(
                        Self.number, reason: "去世", exitUntil: nil, Self.order([:]), by: by)
                }?.code == "members_left")
        }
    }

    @Test func aMoveKeepsThePairingAndNamesWhoDoesNotServeThere() async throws {
        try await Self.withOffice { demo, helper in
            let (office, by) = (demo.office, demo.administrator)
            let unknown = await Self.code {
                _ = try await office.moveHousehold(Self.number, Self.order(["乡镇": "没有这个镇"]), by: by)
            }
            #expect(unknown?.code == "town_unknown" && unknown?.field == "town")
            let near = try await office.moveHousehold(Self.number, Self.order(["area": "350583002"]), by: by)
            #expect(near.outside.map(\.key) == [helper])
            #expect(try await Self.running(demo, Self.number).count == 1)
            let staff = Principal(uid: 1, role: .staff, area: DivisionCode("350583002"))
            #expect(
                await Self.code {
                    _ = try await office.moveHousehold(Self.number, Self.order(["area": "350583001"]), by: staff)
                }?.code == "not_permitted")
            #expect(
                await Self.code {
                    _ = try await office.editHousehold(Self.other, Self.order(["size": "2"]), by: staff)
                }?.code == "not_found")
            #expect(
                await Self.code { _ = try await office.undoByHand(try #require(near.change), because: nil, by: staff) }?
                    .code == "not_found", "the change reaches beyond the area")
        }
    }

    @Test func mergedHouseholdsKeepTheirPeopleAndComeApartAgain() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            _ = try await office.addNeed(Self.number, Self.order(["need-code": "康复", "text": "陪诊"], nil), by: by)
            let merged = try await office.mergeHousehold(Self.number, into: Self.other, Self.order([:]), by: by)
            #expect(merged.ended.map(\.reason) == ["merged"])
            let file = try await office.household(Self.other, by: by)
            #expect(file.members.count == 3 && file.needs.count == 1)
            #expect(file.members.count { $0.member.relation == .head } == 1)
            let old = try await office.household(Self.number, by: by)
            #expect(old.members.isEmpty && old.line.household.status == .ended)
            _ = try await office.undoByHand(try #require(merged.change), because: nil, by: by)
            #expect(try await office.household(Self.number, by: by).members.count == 2)
            #expect(try await office.household(Self.other, by: by).members.count == 1)
            #expect(try await Self.running(demo, Self.number).count == 1)
        }
    }

    @Test func aSplitGivesSomeOfThePeopleANumberOfTheirOwn() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let new = "350583001000950"
            #expect(
                await Self.code {
                    _ = try await office.splitHousehold(
                        Self.number, new: new, members: ["陈英宝"], head: nil, Self.order([:]), by: by)
                }?.code == "head_stays")
            #expect(
                await Self.code {
                    _ = try await office.splitHousehold(
                        Self.number, new: Self.other, members: ["陈小宝"], head: nil, Self.order([:]), by: by)
                }?.code == "household_exists")
            let split = try await office.splitHousehold(
                Self.number, new: new, members: ["陈小宝"], head: nil, Self.order(["allowance": "300"]), by: by)
            #expect(split.record == new)
            let fresh = try await office.household(new, by: by)
            #expect(fresh.members.map(\.member.name) == ["陈小宝"] && fresh.line.headName == "陈小宝")
            #expect(
                fresh.line.household.categories.map(\.category)
                    == (try await office.household(Self.number, by: by)).line.household.categories.map(\.category))
            #expect(fresh.line.household.allowance == Money(fen: 30_000))
            #expect(try await Self.running(demo, Self.number).count == 1)
            _ = try await office.undoByHand(try #require(split.change), because: nil, by: by)
            #expect(await Self.code { _ = try await office.household(new, by: by) }?.code == "not_found")
            #expect(try await office.household(Self.number, by: by).members.count == 2)
        }
    }

    /// 户主变更: number and pairing stay.
    @Test func whenTheHeadDiesAnotherFollowsAndThePairingGoesOn() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            #expect(
                await Self.code {
                    _ = try await office.endMember(
                        Self.number, "陈英宝", reason: "去世", newHead: nil, Self.order([:]), by: by)
                }?.code == "head_needed")
            _ = try await office.endMember(
                Self.number, "陈英宝", reason: "去世", newHead: "陈小宝", Self.order([:]), by: by)
            let file = try await office.household(Self.number, by: by)
            #expect(file.line.headName == "陈小宝" && !file.line.household.headDied)
            #expect(try await Self.running(demo, Self.number).count == 1)
            #expect(
                await Self.code {
                    _ = try await office.endMember(
                        Self.number, "陈小宝", reason: "婚嫁", newHead: nil, Self.order([:]), by: by)
                }?.code == "last_member")
            let gone = await Self.code {
                _ = try await office.editMember(Self.number, "没有此人", Self.order(["school": "一中"]), by: by)
            }
            #expect(gone?.code == "not_found")
            expectNoPersonalData(in: "\(gone?.message.zh ?? "")\(gone?.hint?.zh ?? "")")
        }
    }

    @Test func needsAreEnteredChangedAndClosed() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            #expect(
                await Self.code {
                    _ = try await office.addNeed(Self.number, Self.order(["need-code": "要个说法"]), by: by)
                }?.code == "code_unknown")
            let need = try await office.addNeed(
                Self.number, Self.order(["need-code": "康复", "text": "陪诊", "from": "2020-01-01"], nil), by: by)
            let key = try #require(need.record)
            #expect(
                await Self.code {
                    _ = try await office.addNeed(
                        Self.number, Self.order(["need-code": "康复", "text": "陪诊"], nil), by: by)
                }?.code == "need_exists")
            #expect(
                await Self.code {
                    _ = try await office.editNeed(Self.number, key, Self.order(["until": "2019-01-01"]), by: by)
                }?.code == "dates_reversed")
            _ = try await office.editNeed(
                Self.number, key, Self.order(["quantity": "2", "unit-of-measure": "次"]), by: by)
            let closed = try await office.closeNeed(Self.number, "康复", Self.order([:]), by: by)
            #expect(closed.record == key && closed.fields == ["need.until"])
        }
    }

    @Test(.mechanism(110)) func filedRelationsEnd() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let fields = ["filer": Self.id("19800808", 3), "relative": Self.id("19700202", 1)]
            let filed = try await office.addRelative(Self.order(fields.merging(["relation": "兄弟"]) { $1 }, nil), by: by)
            #expect(filed.command == "relative_add")
            #expect(
                await Self.code { _ = try await office.addRelative(Self.order(fields), by: by) }?.code
                    == "relative_exists")
            func pairs() async throws -> Int {
                let area = try #require(DivisionCode("350583"))
                let day = office.now().day.adding(days: 1)
                return try await office.store.read {
                    try $0.snapshot(of: area, kind: .lead, on: day).nearRelatives.count
                }
            }
            #expect(try await pairs() == 1)
            _ = try await office.endRelative(Self.order(fields), by: by)
            #expect(try await pairs() == 0)
            #expect(
                await Self.code { _ = try await office.endRelative(Self.order(fields), by: by) }?.code == "not_found")
            _ = try await office.addRelative(Self.order(fields), by: by)
            #expect(try await pairs() == 1)
        }
    }

    @Test func possibleDuplicatesAreShownAndOpenedNeverMerged() async throws {
        try await Self.withOffice { demo, helper in
            let (office, by) = (demo.office, demo.administrator)
            let long = Self.id("19700202", 1)
            let short = String(long.prefix(6) + long.dropFirst(8).dropLast())
            let near = try ResidentID(parsing: long).typingErrors[0].number
            let twin = SyntheticNumbers.residentID(area: "350502", birth: "19700202", sequence: 7)
            var found: [[String]] = []
            for (place, (name, id)) in [("陈英宝", short), ("吴某", near), ("陈英宝", twin)].enumerated() {
                let result = try await office.addHousehold(
                    Self.order([
                        "户编号": "35058300100080\(place)", "县区": "南安市", "乡镇": "溪美街道", "户主姓名": name, "id": id,
                    ]), by: by)
                found.append(result.duplicates.filter { $0.household == Self.number }.map(\.reason))
                #expect(result.duplicates.allSatisfy { $0.workItem != nil && $0.name?.contains("*") == true })
                #expect(result.change != nil, "it is stored all the same")
            }
            #expect(found == [["other_form"], ["typing_error"], ["same_name_birth"]])
            let items = try await office.store.read {
                try $0.openWorkItems(in: nil, kinds: [.possibleDuplicate], limit: 100).items
            }
            #expect(items.count >= 3 && items.allSatisfy { $0.household != nil })
            // Somebody of another town learns that there is one, not who.
            let far = Principal(uid: 1, role: .staff, area: DivisionCode("350583002"))
            let result = try await office.addHousehold(
                Self.order([
                    "户编号": "350583002000801", "县区": "南安市", "乡镇": "柳城街道", "户主姓名": "陈英宝", "id": short,
                ]), by: far)
            #expect(
                !result.duplicates.isEmpty && result.duplicates.allSatisfy { $0.household == nil && $0.name == nil })
            #expect(
                await Self.code {
                    _ = try await office.editHelper(helper, Self.order(["id": "350583198008080000"]), by: by)
                }?.code == "id_number")
        }
    }

    @Test func twoWhoChangeOneRecordAreToldApart() async throws {
        try await Self.withOffice { demo, _ in
            let (office, by) = (demo.office, demo.administrator)
            let outcomes = await withTaskGroup(of: String?.self) { group in
                for amount in 0..<8 {
                    group.addTask {
                        await Self.code {
                            _ = try await office.editHousehold(
                                Self.number, Self.order(["月保障金": "7\(amount)0"], version: 1), by: by)
                        }?.code
                    }
                }
                return await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.count { $0 == "stale_version" } == 7)
        }
    }
}
