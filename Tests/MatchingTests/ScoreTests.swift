import Matching
import Policy
import Register
import TestSupport
import Testing

/// Scores are exact, add up, and name the values of the pack that they used.
@Suite struct ScoreTests {
    private func explained(
        _ pack: PolicyPack? = nil, _ change: (inout Neighbourhood) -> Void = { _ in }
    ) throws -> ScoreExplanation {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"])
        change(&town)
        let run = try town.run(pack)
        return try #require(run.score(household: "H1", helper: Neighbourhood.record(1)))
    }

    private func part(_ part: ScorePart, of score: ScoreExplanation) throws -> ScoreExplanation.Part {
        try #require(score.parts.first { $0.part == part })
    }

    @Test(arguments: GeneratedTown.allCases) func thePartsOfAProposalAddUpToItsScoreInEveryForm(shape: GeneratedTown)
        throws
    {
        var random = SeededGenerator(seed: 51)
        let run = try shape.make(&random, households: 30).run()
        let edges = Dictionary(
            uniqueKeysWithValues: ExportedGraph(run).edges.map { ("\($0.household) \($0.helper)", $0.score) })
        for proposal in run.outcome.proposals {
            let score = try #require(run.score(household: proposal.household, helper: proposal.helper))
            #expect(proposal.parts == score.parts.map(\.points))
            #expect(proposal.score == score.score)
            #expect(proposal.score == edges["\(proposal.household) \(proposal.helper.shortKey)"])
            #expect(score.parts.reduce(0) { $0 + $1.weight } == 1000)
            #expect(score.parts.allSatisfy { (0...1000).contains($0.value) })
        }
    }

    @Test(.mechanism(77)) func theExplanationNamesTheCellOfCauseAndCapability() throws {
        let score = try explained {
            $0.households[0].mainCause = .illness
            $0.helpers[0].capabilities = [.care, .funds]
        }
        let fit = try part(.causeFit, of: score)
        let reason = try #require(fit.reasons.first)
        #expect(reason.row == "illness")
        #expect(reason.trait == "SVC-CARE")
        #expect(reason.points == 900)
        #expect(fit.value == 900)
        #expect(fit.isDefault)
        #expect(reason.path.hasSuffix("cause_fit.matrix.illness.SVC-CARE"))
    }

    @Test(.mechanism(9, 77)) func furtherCausesWeighTheRestOfTheMainShare() throws {
        let score = try explained {
            $0.households[0].mainCause = .illness
            $0.households[0].otherCauses = [.schooling, .illness, .disaster, .schooling]
            $0.helpers[0].capabilities = [.care]
        }
        // 700 of the main cause's 900; the rest of the mean of schooling (any: 100) and disaster (any: 100).
        #expect(try part(.causeFit, of: score).value == (700 * 900 + 300 * 100) / 1000)
    }

    @Test(.mechanism(77)) func anUnknownCauseGivesThePacksPointsAndNotZero() throws {
        let score = try explained { $0.households[0].mainCause = nil }
        let fit = try part(.causeFit, of: score)
        #expect(fit.value == 500)
        #expect(fit.reasons.map(\.kind) == [.unknownCause])
    }

    @Test func needsWeighByUrgencyAndAStatedNoneIsNotUnknown() throws {
        func fit(_ change: (inout Neighbourhood) -> Void) throws -> Int {
            try part(.needFit, of: try explained(nil, change)).value
        }
        var urgent = Need(household: "H1", code: .care)
        urgent.urgency = .urgent
        let normal = NeedFacts(Need(household: "H1", code: .housing), member: nil)
        #expect(
            try fit {
                $0.households[0].needs = [NeedFacts(urgent, member: nil), normal]
                $0.helpers[0].capabilities = [.care]
            } == 2 * 1000 / 3)
        #expect(try fit { $0.households[0].statedNeed = .none } == 500)
        #expect(try fit { $0.households[0].statedNeed = .unknown } == 500)
        #expect(
            try fit {
                $0.helpers[0].capabilities = []
                $0.helpers[0].strengths = []
            } == 200)
    }

    @Test(.mechanism(78)) func abilityLooksAtTheNeediestAndTheAblestMember() throws {
        let score = try explained {
            $0.households[0].members.append(
                Neighbourhood.member(born: "1950-01-01") {
                    $0.selfCare = SelfCare.none
                    $0.labour = .lost
                })
            $0.households[0].size = 2
            $0.helpers[0].capabilities = [.care]
        }
        let fit = try part(.abilityFit, of: score)
        #expect(fit.reasons.map(\.row) == ["none", "able"])
        #expect(fit.reasons.map(\.points) == [1000, 400])
        #expect(fit.value == (600 * 1000 + 400 * 400) / 1000)
    }

    @Test func aDeadMemberPlaysNoPart() throws {
        let score = try explained {
            $0.households[0].members.append(
                Neighbourhood.member(born: "1950-01-01") {
                    $0.selfCare = SelfCare.none
                    $0.died = true
                })
            $0.households[0].size = 2
        }
        #expect(try part(.abilityFit, of: score).reasons.map(\.row) == ["full", "able"])
    }

    @Test func nearnessWishesMinorsAndContinuityHaveTheirPoints() throws {
        func value(_ which: ScorePart, _ change: (inout Neighbourhood) -> Void) throws -> Int {
            try part(which, of: try explained(nil, change)).value
        }
        #expect(try value(.nearness) { $0.helpers[0].base = DivisionCode("350583100201") } == 1000)
        #expect(try value(.nearness) { $0.helpers[0].base = DivisionCode("350583100") } == 800)
        #expect(try value(.nearness) { $0.helpers[0].base = DivisionCode("350583") } == 400)
        #expect(try value(.nearness) { $0.helpers[0].base = DivisionCode("350524") } == 100)
        #expect(try value(.nearness) { $0.helpers[0].base = nil } == 300)
        var wish = Need(household: "H1", code: .care)
        wish.wishedSex = .female
        #expect(try value(.wishFit) { $0.households[0].needs = [NeedFacts(wish, member: nil)] } == 400)
        #expect(
            try value(.wishFit) {
                $0.households[0].needs = [NeedFacts(wish, member: nil)]
                $0.helpers[0].sex = .male
            } == 0)
        #expect(try value(.wishFit) { _ in } == 1000)
        #expect(try value(.minorFit) { _ in } == 1000)
        #expect(
            try value(.minorFit) {
                $0.households[0].members.append(Neighbourhood.member(born: "2010-01-01"))
                $0.households[0].size = 2
            } == 0)
        #expect(try value(.continuity) { _ in } == 0)
        #expect(
            try value(.continuity) {
                $0.running = [Neighbourhood.Link(household: "H1", helper: 1, role: .medical)]
                $0.helpers[0].capacity = 2
            } == 1000)
    }

    @Test(.mechanism(83)) func aServingPartyMemberComesBeforeAGridWorker() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"], kind: .gridWorker)
        town.helper(2, ["350583100"], kind: .partyMember)
        #expect(try town.run().outcome.proposals.map(\.helper) == [Neighbourhood.record(2)])
    }

    @Test(.mechanism(76)) func aSinglePersonIsPairedLikeAHousehold() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201") { $0.beneficiary = .person }
        town.helper(1, ["350583100"])
        #expect(try town.run().outcome.proposals.count == 1)
    }
}
