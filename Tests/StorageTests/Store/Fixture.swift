import Register
import Storage
import TestSupport

/// Invented people and households with every field that the register knows, filled or blank by chance.
struct Fixture {
    var generator: SeededGenerator

    init(seed: UInt64, line: Int = #line) {
        generator = SeededGenerator(seed: seed, line: line)
    }

    mutating func maybe<T>(_ value: (inout Fixture) -> T) -> T? {
        generator.chance(2, in: 3) ? value(&self) : nil
    }

    mutating func pick<T: CaseIterable>(_ type: T.Type) -> T where T.AllCases: RandomAccessCollection {
        generator.pick(T.allCases)
    }

    mutating func some<T: CaseIterable & Hashable>(_ type: T.Type) -> [T] where T.AllCases: RandomAccessCollection {
        Array(generator.shuffled(Array(T.allCases)).prefix(generator.int(0...3)))
    }

    mutating func name() -> String {
        let family = generator.pick(["欧阳", "张", "李", "王", "𠮷", "买买提·艾"])
        return family + (0..<2).map { _ in String(generator.pick(Array("安邦昌达恩飞国海家康良明宁平庆仁山泰文祥雅泽"))) }.joined()
    }

    mutating func text() -> String {
        let words = ["糖尿病", "尿毒症;透析", "a|b", "反斜\\杠", "断腿 ", "需照料", "'引号'", "精神\u{1F469}"]
        return (0...generator.int(0...2)).map { _ in generator.pick(words) }.joined(separator: ",")
    }

    mutating func id() -> ResidentID {
        do {
            return try ResidentID(parsing: SyntheticNumbers.residentID(&generator))
        } catch { preconditionFailure("a synthetic number is wrong: \(error)") }
    }

    mutating func phones() -> [String] {
        (0..<generator.int(0...2)).map { _ in SyntheticNumbers.phone(generator.int(0...99_999_999)) }
    }

    mutating func day() -> CalendarDay { CalendarDay(daysSinceEpoch: Int32(generator.int(0...20_000))) }

    mutating func partialDay() -> PartialDay {
        switch generator.int(0...2) {
        case 0: PartialDay(year: generator.int(1950...2025)) ?? PartialDay(day())
        case 1: PartialDay(year: generator.int(1950...2025), month: generator.int(1...12)) ?? PartialDay(day())
        default: PartialDay(day())
        }
    }

    mutating func money() -> Money { Money(fen: Int64(generator.int(0...500_000))) }

    /// A village or town of the counties 350581 to 350583.
    mutating func area() -> DivisionCode {
        let county = 350_581 + generator.int(0...2)
        let village = generator.chance(1, in: 3) ? 0 : generator.int(1...4)
        return DivisionCode(value: UInt64(county * 1_000_000 + generator.int(1...3) * 1000 + village)) ?? quanzhou
    }

    mutating func spells() -> [CategorySpell] {
        (0..<generator.int(0...2)).map { _ in
            CategorySpell(
                category: pick(Category.self), words: text(), from: maybe { $0.partialDay() },
                until: maybe { $0.partialDay() }, recognisedBy: maybe { $0.text() }, document: maybe { $0.text() })
        }
    }

    mutating func household(_ number: String) -> Household {
        var value = Household(number: number, area: area())
        value.beneficiary = pick(Beneficiary.self)
        value.villageWords = maybe { $0.text() }
        value.occurrenceArea = maybe { $0.area() }
        value.hukou = maybe { $0.pick(Hukou.self) }
        value.residency = maybe { $0.pick(Residency.self) }
        value.monthsWorked = maybe { $0.generator.int(0...40) }
        value.phones = phones()
        value.address = maybe { $0.text() }
        value.size = maybe { $0.generator.int(1...9) }
        value.covered = maybe { $0.generator.int(0...9) }
        value.categories = spells()
        value.mainCause = maybe { $0.pick(Cause.self) }
        value.otherCauses = some(Cause.self)
        value.income = maybe { $0.money() }
        value.rigidSpending = maybe { $0.money() }
        value.allowance = maybe { $0.money() }
        value.since = maybe { $0.partialDay() }
        value.statedNeed = generator.pick([.unknown, .none, .some([.care, .funds])])
        value.headDied = generator.chance(1, in: 9)
        value.status = pick(HouseholdStatus.self)
        value.exitUntil = maybe { $0.day() }
        value.tags = Set(some(RiskTag.self))
        value.lastConfirmed = maybe { $0.day() }
        value.note = maybe { $0.text() }
        return value
    }

    mutating func member(_ household: String) -> Member {
        var value = Member(household: household, name: name())
        value.id = maybe { $0.id() }
        value.relation = maybe { $0.pick(Relation.self) }
        value.sex = maybe { $0.pick(Sex.self) }
        value.birth = maybe { $0.day() }
        value.ethnicity = maybe { _ in "汉族" }
        value.health = maybe { $0.pick(HealthClass.self) }
        value.disabilities = some(DisabilityKind.self)
        value.disabilityGrade = maybe { $0.generator.int(1...4) }
        value.certificate = maybe { "\($0.id().number)43" }
        value.labour = maybe { $0.pick(LabourAbility.self) }
        value.selfCare = maybe { $0.pick(SelfCare.self) }
        value.assessments = (0..<generator.int(0...2)).compactMap { _ in
            SelfCareAssessment(day: day(), itemsMet: (0..<6).map { _ in generator.chance(1, in: 2) })
        }
        value.stage = maybe { $0.pick(SchoolStage.self) }
        value.school = maybe { _ in "第一中学" }
        value.employment = maybe { $0.pick(Employment.self) }
        value.wishesWork = maybe { $0.generator.chance(1, in: 2) }
        value.coveredAlone = maybe { $0.generator.chance(1, in: 2) }
        value.categories = spells()
        value.died = generator.chance(1, in: 9)
        value.note = maybe { $0.text() }
        return value
    }

    mutating func need(_ household: String, member: ResidentID?) -> Need {
        var value = Need(household: household, code: pick(NeedCode.self))
        value.member = member
        value.text = maybe { $0.text() }
        value.quantityMilli = maybe { Int64($0.generator.int(0...9_999_999)) }
        value.unit = maybe { _ in "次" }
        value.urgency = maybe { $0.pick(Urgency.self) }
        value.from = maybe { $0.day() }
        value.until = maybe { $0.day() }
        value.wishedSex = maybe { $0.pick(Sex.self) }
        value.wishedLanguage = maybe { _ in "闽南语" }
        return value
    }

    mutating func helper() -> Helper {
        var value = Helper(kind: pick(HelperKind.self), name: name())
        value.id = value.kind.isPerson ? maybe { $0.id() } : nil
        value.unit = maybe { "单位\($0.generator.int(1...40))" }
        value.unitKind = maybe { $0.pick(HelperKind.self) }
        value.unitCode =
            maybe {
                (try? CreditCode(
                    parsing: SyntheticNumbers.creditCode(organisation: "1234567\($0.generator.int(0...9))")))
            } ?? nil
        value.sex = maybe { $0.pick(Sex.self) }
        value.politicalStatus = maybe { $0.pick(PoliticalStatus.self) }
        value.phones = phones()
        value.duty = maybe { _ in "科员" }
        value.base = maybe { $0.area() }
        value.serviceAreas = Array(Set((0..<generator.int(0...2)).map { _ in area() })).sorted()
        value.unknownAreaWords = generator.chance(1, in: 5) ? ["全县;含|乡镇"] : []
        value.capacity = maybe { $0.generator.int(0...5) }
        value.capabilities = Set(some(NeedCode.self))
        value.strengths = Set(some(Strength.self))
        value.skillWords = maybe { $0.text() }
        value.languages = generator.chance(1, in: 2) ? ["闽南语", "普通话"] : []
        value.vetted = maybe { $0.day() }
        value.isResident = maybe { $0.generator.chance(1, in: 2) }
        value.isFirstSecretary = maybe { $0.generator.chance(1, in: 2) }
        value.from = maybe { $0.day() }
        value.until = maybe { $0.day() }
        return value
    }
}

/// 350500000000.
let quanzhou = DivisionCode("3505")!

/// Numbers the values from row 2, as a file with one heading does.
func stated<Value>(_ values: [Value]) -> [Stated<Value>] {
    values.enumerated().map { Stated($1, row: $0 + 2) }
}
