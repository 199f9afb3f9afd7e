import Register
import Vault

/// The content hash of a snapshot's register part: every fact of every record in the snapshot's order, each record
/// behind a letter, each field behind its length. Versions and times are left out: they tell how, not what.
struct SnapshotDigest {
    private var digest = ContentDigest()

    mutating func add(_ facts: HouseholdFacts) {
        add("H", HouseholdRow(id: facts.id, version: 0, value: facts.household).facts)
        for member in facts.members {
            let row = MemberRow(id: member.id, version: 0, household: facts.id, value: member.member)
            add("M", [.text(member.id.description)] + row.facts)
            for exclusion in member.exclusions {
                add(
                    "X",
                    [
                        .text(exclusion.list), .day(exclusion.listed), .text(exclusion.reason), .day(exclusion.until),
                    ])
            }
        }
        for need in facts.needs {
            let row = NeedRow(id: need.id, version: 0, household: facts.id, value: need.need)
            add("N", [.text(need.id.description), .int(need.member)] + row.facts)
        }
    }

    mutating func add(_ facts: HelperFacts) {
        let row = HelperRow(id: facts.id, version: 0, value: facts.helper)
        add("P", [.text(facts.id.description), .bool(facts.hasNumber)] + row.facts)
    }

    mutating func add(_ pair: RelatedPair) {
        add("R", [.text(pair.household), .text(pair.helper.description)])
    }

    func finish() -> String { digest.finish() }

    private mutating func add(_ letter: String, _ values: [SQLValue]) {
        digest.add(field: letter)
        for value in values {
            switch value {
            case .null: digest.add(field: nil)
            case .int(let number): digest.add(field: String(number))
            case .bool(let truth): digest.add(field: truth ? "t" : "f")
            case .text(let text): digest.add(field: text)
            case .blob(let bytes): digest.add(field: Hexadecimal.string(bytes))
            }
        }
    }
}
