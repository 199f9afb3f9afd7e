import AdminAPI
import Casework
import Records
import Register
import Wording

extension CodeName {
    /// A code of the register with its word.
    init(_ code: some CodedTerm, _ language: Language) {
        self.init(code: code.rawValue, name: language == .zh ? code.term.zh : code.term.en)
    }
}

extension HelperRef {
    init(_ name: HelperName) {
        self.init(key: name.key, name: name.name, unit: name.unit)
    }
}

extension HouseholdItem {
    init(_ line: HouseholdLine, _ language: Language) {
        let household = line.household
        self.init(
            number: household.number, name: line.headName, idNumber: line.headID, area: household.area.description,
            areaName: line.areaName, categories: household.categories.map { CodeName($0.category, language) },
            members: household.size, cause: household.mainCause.map { CodeName($0, language) },
            needs: line.needs.map { CodeName($0, language) }, lead: line.lead.map(HelperRef.init),
            version: line.version)
    }
}

extension HouseholdDetail {
    init(_ file: HouseholdFile, _ language: Language) {
        let line = file.line
        let household = line.household
        self.init(
            number: household.number, name: line.headName, idNumber: line.headID, area: household.area.description,
            areaName: line.areaName, categories: household.categories.map { CodeName($0.category, language) },
            tier: file.tier, cause: household.mainCause.map { CodeName($0, language) },
            otherCauses: household.otherCauses.map { CodeName($0, language) },
            statedNeed: Self.word(household.statedNeed), size: household.size,
            members: file.members.map { MemberItem($0.member, $0.maskedID, key: $0.key, language) },
            needs: file.needs.map { NeedItem($0.need, key: $0.key, language) },
            pairings: file.pairings.map {
                PairingItem($0.pairing, head: line.headName, $0.helper, on: file.today, language)
            },
            lead: line.lead.map(HelperRef.init), unclear: file.unclear, version: line.version,
            profile: ProfileBlocks(file.profile, language),
            tags: household.tags.sorted { $0.rawValue < $1.rawValue }.map { CodeName($0, language) },
            status: CodeName(household.status, language), exitUntil: household.exitUntil?.description)
        successor = file.successor
    }

    private static func word(_ stated: StatedNeed) -> String {
        switch stated {
        case .unknown: "unknown"
        case .none: "none"
        case .some: "stated"
        }
    }
}

extension ProfileBlocks {
    init(_ profile: HouseholdProfile, _ language: Language) {
        func facts(_ facts: [HouseholdProfile.Fact]) -> [Fact] {
            facts.map { Fact(code: $0.code, name: $0.name(language), value: $0.value?(language)) }
        }
        self.init(
            asOf: profile.asOf?.day.description, living: facts(profile.living), health: facts(profile.health),
            housing: facts(profile.housing), employment: facts(profile.employment))
    }
}

extension MemberItem {
    init(_ member: Member, _ maskedID: String?, key: String, _ language: Language) {
        self.init(
            key: key, name: member.name, idNumber: maskedID, relation: member.relation.map { CodeName($0, language) },
            sex: member.sex.map { CodeName($0, language) }, born: member.birth?.description,
            health: member.health.map { CodeName($0, language) }, labour: member.labour.map { CodeName($0, language) },
            died: member.died)
    }
}

extension NeedItem {
    init(_ need: Need, key: String, _ language: Language) {
        self.init(
            key: key, need: CodeName(need.code, language), quantityMilli: need.quantityMilli, unit: need.unit,
            urgency: need.urgency.map { CodeName($0, language) }, from: need.from?.description,
            until: need.until?.description)
    }
}

extension PairingItem {
    init(_ pairing: Pairing, head: String?, _ helper: HelperName?, _ language: Language) {
        self.init(
            household: pairing.household, householdName: head, helper: helper.map(HelperRef.init),
            role: CodeName(pairing.role, language), from: pairing.from?.description, until: pairing.until?.description)
    }
}

extension HelperItem {
    init(_ line: HelperLine, _ language: Language) {
        let helper = line.helper
        self.init(
            key: line.key, name: helper.name, idNumber: line.maskedID, unit: helper.unit,
            kind: CodeName(helper.kind, language), areas: helper.serviceAreas.map(\.description),
            areaNames: line.areaNames, capacity: helper.capacity, pairings: line.running, version: line.version)
    }
}

extension HelperDetail {
    init(_ file: HelperFile, _ language: Language) {
        let line = file.line
        let helper = line.helper
        let name = HelperName(key: line.key, name: helper.name, unit: helper.unit)
        self.init(
            key: line.key, name: helper.name, idNumber: line.maskedID, unit: helper.unit,
            kind: CodeName(helper.kind, language), duty: helper.duty,
            capabilities: helper.capabilities.sorted(by: <).map { CodeName($0, language) },
            strengths: helper.strengths.sorted(by: <).map { CodeName($0, language) },
            areas: helper.serviceAreas.map(\.description), areaNames: line.areaNames, capacity: helper.capacity,
            vetted: helper.vetted?.description, from: helper.from?.description, until: helper.until?.description,
            pairings: file.pairings.map { PairingItem($0.pairing, head: $0.headName, name, language) },
            version: line.version)
    }
}

extension FindHit {
    init(_ hit: SearchHit) {
        self.init(
            kind: hit.kind.rawValue, key: hit.key, name: hit.name, idNumber: hit.maskedID,
            area: hit.area?.description, areaName: hit.areaName, matched: hit.matched)
    }
}

extension Page {
    /// A page of the office in its wire form.
    init<Line: Sendable>(_ paged: Paged<Line>, _ item: (Line) -> Item) {
        self.init(items: paged.items.map(item), total: paged.total, next: paged.next)
    }
}
