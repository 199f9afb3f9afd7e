import Register

/// What a row states, as short keyed hashes of its fields: enough to tell whether two rows of one key say the same.
///
/// Four bytes for each field that is stated, instead of the row's texts. The keys are those of the process; two different
/// values pass for equal with a chance of 2⁻²⁶, and only where two rows have the same key.
struct Statements: Hashable {
    private var hashes: [UInt32] = []
    private var field: UInt32 = 0

    /// What `value` states.
    init(of value: some Repeatable) {
        hashes.reserveCapacity(48)
        value.state(in: &self)
        // Kept for each row of the file: without the room that is left over.
        hashes = Array(hashes[...])
    }

    /// Adds the next field; nil states nothing. Texts compare by their bytes.
    mutating func add(_ text: String?) {
        field += 1
        guard let text else { return }
        var hasher = Hasher()
        hasher.combine(bytesOf: text)
        hashes.append(field << 26 | UInt32(truncatingIfNeeded: hasher.finalize()) >> 6)
    }

    /// Adds the next field; nil states nothing.
    mutating func add(_ value: (some Hashable)?) {
        field += 1
        guard let value else { return }
        hashes.append(field << 26 | UInt32(truncatingIfNeeded: value.hashValue) >> 6)
    }

    /// Adds the next field; an empty list states nothing.
    mutating func add<List: Collection & Hashable>(list: List) { add(list.isEmpty ? nil : list) }

    /// Adds the next field, of which a later row may state more: each element by itself.
    mutating func add(each elements: some Sequence<some Hashable>) {
        field += 1
        hashes += elements.map { field << 26 | UInt32(truncatingIfNeeded: $0.hashValue) >> 6 }.sorted()
    }

    /// Whether two rows say the same as far as both say anything: one of them may leave out what the other states.
    func agrees(with other: Statements) -> Bool {
        isPart(of: other) || other.isPart(of: self)
    }

    private func isPart(of other: Statements) -> Bool {
        var place = 0
        for hash in hashes {
            while place < other.hashes.count, other.hashes[place] < hash { place += 1 }
            guard place < other.hashes.count, other.hashes[place] == hash else { return false }
        }
        return true
    }
}

/// A key of a row, as 16 bytes of keyed hashes of its bytes: the key's text is not kept.
struct RowKey: Hashable {
    private let first: Int
    private let second: Int

    init(_ key: String) { self.init(key, "") }

    /// The key of two parts, such as a household and a person.
    init(_ whole: String, _ part: String) {
        var (one, other) = (Hasher(), Hasher())
        other.combine(0x6A64)
        one.combine(bytesOf: whole)
        one.combine(part.isEmpty)
        one.combine(bytesOf: part)
        other.combine(bytesOf: whole)
        other.combine(bytesOf: part)
        (first, second) = (one.finalize(), other.finalize())
    }
}

extension Household {
    func state(in out: inout Statements) {
        out.add(beneficiary)
        // A later row may name the village of the same town: every level is a statement.
        out.add(each: DivisionCode.Level.allCases.filter { $0 <= area.level }.map { area.containing($0) })
        out.add(villageWords)
        out.add(occurrenceArea)
        out.add(hukou)
        out.add(residency)
        out.add(monthsWorked)
        out.add(list: phones)
        out.add(address)
        out.add(size)
        out.add(covered)
        out.add(list: categories)
        out.add(mainCause)
        out.add(list: otherCauses)
        out.add(income)
        out.add(rigidSpending)
        out.add(allowance)
        out.add(since)
        out.add(statedNeed == .unknown ? nil : statedNeed)
        out.add(headDied ? true : nil)
        out.add(status == .active ? nil : status)
        out.add(exitUntil)
        out.add(each: tags)
        out.add(lastConfirmed)
        out.add(note)
    }
}

extension Member: Repeatable {
    func state(in out: inout Statements) {
        out.add(name.isEmpty ? nil : name)
        out.add(id)
        out.add(relation)
        out.add(sex)
        out.add(birth)
        out.add(ethnicity)
        out.add(health)
        out.add(list: disabilities)
        out.add(disabilityGrade)
        out.add(certificate)
        out.add(labour)
        out.add(selfCare)
        out.add(list: assessments)
        out.add(stage)
        out.add(school)
        out.add(employment)
        out.add(wishesWork)
        out.add(coveredAlone)
        out.add(list: categories)
        out.add(died ? true : nil)
        out.add(note)
    }
}

extension Need: Repeatable {
    func state(in out: inout Statements) {
        out.add(member)
        out.add(text)
        out.add(quantityMilli)
        out.add(unit)
        out.add(urgency)
        out.add(from)
        out.add(until)
        out.add(wishedSex)
        out.add(wishedLanguage)
        out.add(fitted)
    }
}

extension Helper: Repeatable {
    func state(in out: inout Statements) {
        out.add(kind)
        out.add(name.isEmpty ? nil : name)
        out.add(id)
        out.add(unit)
        out.add(unitKind)
        out.add(unitCode)
        out.add(sex)
        out.add(politicalStatus)
        out.add(list: phones)
        out.add(duty)
        out.add(base)
        out.add(
            serviceAreas.isEmpty && unknownAreaWords.isEmpty ? nil : serviceAreas.map(\.description) + unknownAreaWords)
        out.add(capacity)
        out.add(list: capabilities)
        out.add(list: strengths)
        out.add(skillWords)
        out.add(list: quotas)
        out.add(list: languages)
        out.add(vetted)
        out.add(isResident)
        out.add(isFirstSecretary)
        out.add(from)
        out.add(until)
    }
}

// The rows of these lists are short: what they leave out is a difference.
extension NearRelative: Repeatable { func state(in out: inout Statements) { out.add(self) } }
extension Exclusion: Repeatable { func state(in out: inout Statements) { out.add(self) } }
extension Division: Repeatable { func state(in out: inout Statements) { out.add(self) } }
extension RunningPairing: Repeatable { func state(in out: inout Statements) { out.add(self) } }
extension VisitEntry: Repeatable { func state(in out: inout Statements) { out.add(self) } }
