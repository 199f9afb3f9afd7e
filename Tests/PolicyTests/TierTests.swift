import Policy
import Register
import TestSupport
import Testing

@Suite struct TierTests {
    @Test(
        .mechanism(1, 2, 20),
        arguments: [
            (Category.minimumLiving, 1), (.extremePoverty, 1), (.minimumLivingEdge, 2), (.rigidSpending, 2),
            (.other, 2),
            (.relapseWatch, 2), (.emergency, 3),
        ])
    func eachCategoryHasItsTier(_ category: Category, _ tier: Int) throws {
        for pack in try PackSamples.forEverybody() { #expect(pack.tier(of: [category]) == tier) }
    }

    @Test(.mechanism(1)) func ofSeveralCategoriesTheMostUrgentDecides() throws {
        let pack = try PackSamples.fuzhou()
        #expect(pack.tier(of: [.emergency, .minimumLivingEdge]) == 2)
        #expect(pack.tier(of: [.emergency, .other, .extremePoverty]) == 1)
        #expect(pack.tier(of: []) == nil)
    }

    @Test(.mechanism(10)) func aHouseholdUnderWatchHasTheTierOfThePack() throws {
        let household = PackSamples.facts {
            $0.categories = []
            $0.status = .watch
        }
        let finding = try PackSamples.fuzhou().tiers.tier(of: household, on: PackSamples.day)
        #expect(finding == TierFinding(tier: 3, category: nil, path: "tiers.without_category"))
        let strict = try PackSamples.pack("without_category: { value: 3,", "without_category: { value: hold,")
        #expect(strict.tiers.tier(of: household, on: PackSamples.day) == nil)
    }

    @Test(.mechanism(12)) func aMembersOwnRecognitionCountsWhereThePackSaysSo() throws {
        let member = PackSamples.member { $0.categories = [CategorySpell(category: .minimumLiving, words: "单人保")] }
        let household = PackSamples.facts(members: [member]) {
            $0.categories = [CategorySpell(category: .minimumLivingEdge, words: "低保边缘")]
        }
        let finding = try PackSamples.fuzhou().tiers.tier(of: household, on: PackSamples.day)
        #expect(finding == TierFinding(tier: 1, category: .minimumLiving, path: "tiers.DB"))
        let apart = try PackSamples.pack("count_members: { value: true", "count_members: { value: false")
        #expect(apart.tiers.tier(of: household, on: PackSamples.day)?.tier == 2)
    }

    @Test func aRecognitionOutsideItsDatesGivesNoTier() throws {
        let household = PackSamples.facts {
            $0.categories = [
                CategorySpell(category: .minimumLiving, words: "", until: PartialDay(iso: "2020-04-29")),
                CategorySpell(category: .emergency, words: "", from: PartialDay(iso: "2020-04-30")),
            ]
        }
        #expect(try PackSamples.fuzhou().tiers.tier(of: household, on: PackSamples.day)?.category == .emergency)
    }
}
