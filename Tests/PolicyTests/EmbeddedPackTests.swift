import Foundation
import Policy
import Register
import TestSupport
import Testing

@Suite struct EmbeddedPackTests {
    @Test func allPacksLoadUnderTheirIDs() throws {
        #expect(
            try PackLibrary.embedded().packs.map(\.id)
                == ["fujian-2020", "fujian-2022", "fuzhou-2020", "yunyang-2019", "yuquan-2021"])
    }

    @Test(arguments: PackLibrary.embeddedTexts.map(\.name)) func embeddedTextEqualsItsFile(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Policy/Packs/\(name)")
        #expect(try String(contentsOf: file, encoding: .utf8) == PackSamples.text(name))
    }

    @Test func everyFileOfTheFolderIsEmbedded() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Policy/Packs")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.sorted() == PackLibrary.embeddedTexts.map(\.name))
    }

    @Test(.mechanism(1, 2, 20)) func fuzhouCitesOnlyItsOwnDocument() throws {
        let pack = try PackSamples.fuzhou()
        #expect(pack.documents.map(\.number) == ["榕政办〔2020〕46号"])
        #expect(pack.basis(of: "tiers.DB") == .document(document: "fz-46", article: "一(一)1"))
        #expect(pack.basis(of: "tiers.QT") == .document(document: "fz-46", article: "一(二)3"))
        #expect(pack.basis(of: "tiers.JN") == .document(document: "fz-46", article: "一(三)"))
        #expect(pack.basis(of: "tiers.FP") == .default)
    }

    @Test func fujianCitesOnlyItsOwnDocumentsAndRanksByDefault() throws {
        let pack = try PackSamples.fujian()
        #expect(pack.documents.map(\.number) == ["闽民救〔2020〕21号", "泉民保〔2020〕4号"])
        #expect(pack.document("fj-21")?.date == nil)
        for category in Category.allCases {
            #expect(pack.basis(of: "tiers.\(category.rawValue)") == .default)
        }
        #expect(pack.values.first { $0.path == "tiers.DB" }?.note != nil)
        #expect(pack.basis(of: "lead.household_rules.under_watch") == .document(document: "fj-21", article: "二(一)3"))
    }

    @Test func noWeightAndNoPointStandsOnADocument() throws {
        for pack in try PackLibrary.embedded().packs {
            let score = pack.values.filter { $0.path.hasPrefix("lead.score.") }
            #expect(score.count > 50)
            #expect(score.allSatisfy { $0.basis == .default })
            #expect(pack.isDefault("lead.score.weights.cause_fit"))
        }
    }

    @Test func defaultsAgreeInAllPacks() throws {
        let packs = try PackLibrary.embedded().packs
        let lists = packs.map { pack in
            pack.values.filter {
                $0.path.hasPrefix("lead.") && !$0.path.contains("rules") && $0.path != "lead.emergency_place"
            }.map { [$0.path, $0.printed] }
        }
        for list in lists.dropFirst() { #expect(lists[0] == list) }
    }

    @Test func pathsOfValuesAreUnique() throws {
        for pack in try PackLibrary.embedded().packs {
            #expect(Set(pack.values.map(\.path)).count == pack.values.count)
            #expect(pack.values.allSatisfy { !$0.printed.isEmpty })
            // Only these sections may be left out of the text.
            let optional = ["decisions.", "offers.", "support.", "community."]
            #expect(
                pack.values.allSatisfy { value in value.line > 1 || optional.contains { value.path.hasPrefix($0) } })
        }
    }

    @Test(.mechanism(75, 81, 83)) func theDefaultLeadersAreTheFiveKindsAndPartyMembersComeFirst() throws {
        for pack in try PackLibrary.embedded().packs {
            #expect(
                pack.lead.kinds.value == [.partyMember, .villageCadre, .residentCadre, .gridWorker, .civilAssistant])
            let points = pack.lead.kinds.value.map(pack.lead.score.roleFit.points(of:))
            #expect(points.max() == points[0] && points.dropFirst().allSatisfy { $0 < points[0] })
        }
    }

    @Test(.mechanism(77)) func everyCauseHasARowAndEveryNeedItself() throws {
        for pack in try PackLibrary.embedded().packs {
            let matrix = pack.lead.score.causeFit.matrix.value
            for cause in Cause.allCases { #expect(!matrix.cells(of: cause).isEmpty, "\(cause)") }
            for need in NeedCode.allCases {
                let own = pack.lead.score.needFit.matrix.value.cells(of: need).first { $0.trait == .capability(need) }
                #expect(own?.points == 1000, "\(need)")
            }
        }
    }
}
