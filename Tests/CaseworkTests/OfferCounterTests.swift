import AdminAPI
import Casework
import Foundation
import Records
import Register
import Storage
import TestSupport
import Testing

/// Offers and allocations at the front desk, with the real `jiedui`: what it refuses, and what it shows to whom.
@Suite struct OfferCounterTests {
    private func office(_ folder: TemporaryFolder) async throws -> (OfferDesk, FrontDesk) {
        let desk = try await OfferDesk(folder, homes: ["DB"])
        let front = try await FrontDesk(desk.office, in: folder)
        front.enter(Principal(uid: 3002, role: .staff, area: DivisionCode("350583")), as: "own")
        front.enter(Principal(uid: 3001, role: .staff, area: DivisionCode("350521")), as: "other")
        front.enter(Principal(uid: 2001, role: .coordinator, area: nil), as: "coordinator")
        return (desk, front)
    }

    @Test func whatIsMissingAndWhatCannotBeAreTold() async throws {
        try await withTemporaryFolder { folder in
            let (desk, front) = try await office(folder)
            func complaint(_ arguments: [String], as name: String = "own") async throws -> String {
                let outcome = try await front.jiedui(arguments, as: name)
                #expect(!outcome.isDone)
                return outcome.messages
            }
            let add = ["offer", "add", "--kind", "goods", "--title", "棉被"]
            #expect(try await complaint(add).contains("缺少参数 donor"))
            #expect(try await complaint(["offer", "add", "--donor", "甲", "--title", "棉被"]).contains("funds、goods"))
            let numbered = add + ["--donor", "甲", "--number"]
            #expect(try await complaint(numbered + ["A/1"]).contains("number"))
            #expect(try await complaint(numbered + [String(repeating: "9", count: 41)]).contains("number"))
            let secret = "350583197002020019"
            let seen = try await complaint(numbered + ["Z9", "--manager", secret])
            #expect(seen.contains("--manager") && !seen.contains(secret))
            let phone = try await complaint(numbered + ["Z9", "--phone", "13800000000"])
            #expect(phone.contains("--phone") && !phone.contains("13800000000"))
            #expect(try await complaint(["aid", "H0", "--need", "GOODS", "--source", "x"]).contains("medical_aid"))
            #expect(try await complaint(["aid", "H0", "--need", "x", "--source", "charity"]).contains("FUND"))
            let approve = ["allocation", "approve"]
            #expect(try await complaint(approve + ["A000001", "--area", "350583"]).contains("--run"))
            #expect(
                try await complaint(approve + ["--run", "R000001", "--version", "1"]).contains("--version"))
            #expect(
                try await complaint(["run", "offers", "--area", "350583", "--moves", "3"]).contains("run lead"))
            await front.close()
            _ = desk
        }
    }

    @Test func namesAndNumbersComeOnStandardInput() async throws {
        try await withTemporaryFolder { folder in
            let (desk, front) = try await office(folder)
            let number = SyntheticNumbers.residentID(area: "350583", birth: "19700202", sequence: 1)
            let item = try await front.ask(
                OfferItem.self,
                [
                    "offer", "add", "--number", "Z1", "--kind", "goods", "--title", "棉被", "--area", "350583", "--donor",
                    "-",
                    "--manager", "-", "--phone", "-",
                ], as: "own", typed: "陈某\n\(number)\n13800000000\n")
            // Nobody knows how much it is: that is not nothing.
            #expect(item.donor == "陈某" && item.committed == nil && item.free == nil)
            let kept = try await desk.office.store.read { try $0.offer(number: "Z1") }
            #expect(kept?.value.manager?.number == number && kept?.value.phones == ["13800000000"])
            await front.close()
        }
    }

    /// The consents of an anonymous donor named it to everybody.
    @Test(.mechanism(53)) func anAnonymousDonorIsNamedToWhoManagesTheOffer() async throws {
        try await withTemporaryFolder { folder in
            let (desk, front) = try await office(folder)
            try await desk.offer("F1", .funds, "助学金", 100_000, "元") { $0.isAnonymous = true }
            _ = try await front.ask(
                OfferRepurposed.self,
                [
                    "offer", "repurpose", "F1", "--consent-by", "-", "--consent-on", "2020-04-29", "--terms", "-",
                    "--title",
                    "医疗费用",
                ], as: "own", typed: "陈某\n余款用于医疗\n")
            func consent(_ name: String) async throws -> OfferDetail.Consent? {
                try await front.ask(OfferDetail.self, ["offer", "show", "F1"], as: name).consents.first
            }
            #expect(try await consent("own")?.by == "陈某")
            for name in ["other", "coordinator"] {
                let seen = try await consent(name)
                #expect(seen != nil && seen?.by == nil && seen?.terms == nil)
            }
            let refused = try await front.jiedui(["offer", "report", "F1", "--xlsx", folder["r.xlsx"]], as: "other")
            #expect(refused.messages.contains("not_permitted"))
            await front.close()
        }
    }

    /// Words of people stood in clear where a code belongs.
    @Test func aReasonIsACodeAndWordsAreSealed() async throws {
        try await withTemporaryFolder { folder in
            let (desk, front) = try await office(folder)
            try await desk.need("H0", .goods, "棉被", 1, "床")
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床")
            let id = try #require(try await desk.lines(try await desk.run()).first?.allocation.id)
            let refuse = ["allocation", "refuse", id]
            let free = try await front.jiedui(refuse + ["--reason", "陈某已死"], as: "coordinator")
            #expect(free.messages.contains("moved_away") && !free.messages.contains("陈某"))
            let done = try await front.ask(
                AllocationOutcome.self, refuse + ["--reason", "moved_away", "--because", "陈某已搬走"], as: "coordinator")
            #expect(done.done == 1)
            let list = try await front.ask(
                Page<AllocationItem>.self, ["allocation", "list", "--state", "refused"], as: "coordinator")
            #expect(list.items.map { $0.reason?.code } == ["moved_away"])
            let events = try await desk.office.store.read { try $0.events(record: "allocation", key: id) }
            #expect(events.last?.content?["reason"] == "moved_away")
            await front.close()
        }
    }

    @Test func helpFromElsewhereIsListedAndTakenBack() async throws {
        try await withTemporaryFolder { folder in
            let (_, front) = try await office(folder)
            let aid = try await front.ask(
                AidItem.self, ["aid", "H0", "--need", "FUND", "--source", "medical_aid", "--amount", "30"], as: "own")
            #expect(aid.amount == "30" && aid.unit == "元" && aid.source.name == "医疗救助" && aid.voided == nil)
            let void = ["aid", "void", "H0", aid.aid, "--because", "登错户"]
            let gone = try await front.ask(AidItem.self, void, as: "own")
            #expect(gone.voided == "2020-04-30")
            #expect(try await front.jiedui(void, as: "own").messages.contains("aid_voided"))
            let list = try await front.ask(ItemList<AidItem>.self, ["aid", "list", "H0"], as: "own")
            #expect(list.items.map(\.voided) == ["2020-04-30"])
            await front.close()
        }
    }
}
