import Ledgers
import Logging
import Records
import Register
import Reports
import Storage
import Wording

/// One change by hand within its transaction: finds what is meant, reads what is stated, gathers what there is to say.
final class HandDesk {
    let office: Office
    let session: StoreSession
    let caller: Principal
    let at: Instant
    let writing: HandWriting
    let divisions: DivisionTable
    private let lookup: StoreLookup
    private let reader: HandReader
    private var remarks: [HandRemark] = []
    private var duplicates: [DuplicateLine] = []

    init(_ office: Office, _ session: StoreSession, _ caller: Principal, _ at: Instant) throws {
        (self.office, self.session, self.caller, self.at) = (office, session, caller, at)
        writing = HandWriting(session, ChangeOrigin(actor: caller.actor, at: at))
        divisions = try office.divisions(session)
        lookup = StoreLookup(session, divisions: divisions, [])
        reader = HandReader(lookup: lookup)
    }

    var today: CalendarDay { at.day }
    var origin: ChangeOrigin { writing.origin }

    // MARK: what is stated

    /// The row of an order; its `area` is taken out where the ledger has none.
    func row(_ kind: LedgerKind, _ order: HandOrder, isNew: Bool) throws(CaseworkError) -> HandRow {
        guard isNew || !order.fields.isEmpty || !order.clear.isEmpty else { throw .hand([], kind) }
        do {
            return try HandRow(kind, values: order.fields, clear: order.clear, isNew: isNew)
        } catch {
            throw .hand(error, kind)
        }
    }

    /// The value that was read; its remarks are kept for the answer.
    func value<Value>(_ kind: LedgerKind, _ read: (HandReader) -> HandReading<Value>) throws -> Value {
        let reading = read(reader)
        if let failure = lookup.failure { throw failure }
        guard let value = reading.value else { throw CaseworkError.hand(reading.faults, kind) }
        remarks += reading.remarks.map { HandRemark(field: $0.field, code: $0.code.rawValue, message: $0.message) }
        return value
    }

    /// A division stated by its code.
    func area(_ text: String) throws(CaseworkError) -> DivisionCode {
        guard let code = DivisionCode(text), divisions[code] != nil, code.level >= .township else {
            throw CaseworkError(
                "area_unknown", CaseworkWording.unknownArea(DivisionCode(text)?.prefix ?? ""),
                hint: HandWording.areaHint, field: "area")
        }
        return code
    }

    /// Because of what; refused where nobody says it.
    func because(_ order: HandOrder) throws(CaseworkError) -> String {
        let text = PlainTextEnds.trimmed(order.because ?? "")
        guard !text.isEmpty else {
            throw CaseworkError(
                "because_missing", HandWording.becauseMissing, hint: HandWording.becauseHint, field: "because")
        }
        guard text.count <= 2000 else {
            throw CaseworkError("bad_parameter", HandWording.becauseLong, field: "because")
        }
        return text
    }

    /// The day from which a change holds: today, or an earlier one.
    func day(_ order: HandOrder) throws(CaseworkError) -> CalendarDay {
        guard let day = order.day else { return today }
        guard day <= today else { throw CaseworkError("bad_parameter", HandWording.dayToCome, field: "on") }
        return day
    }

    /// Refuses where the record is no longer the one that the caller saw.
    func check(_ order: HandOrder, _ version: Int64) throws {
        guard order.version == nil || order.version == version else {
            throw StorageError(.staleVersion, "version \(order.version ?? 0), now \(version)")
        }
    }

    // MARK: what is meant

    /// A household of the caller's area.
    func household(_ number: String, field: String = "household") throws -> Kept<Household> {
        guard let kept = try session.household(number), office.mayReach(kept.value.area, caller) else {
            throw CaseworkError.notFound(CaseworkWording.household, field: field)
        }
        return kept
    }

    /// A helper who is based in the caller's area or serves a part of it.
    func helper(_ key: String) throws -> Kept<Helper> {
        guard let kept = try session.helpers(shortKey: key.uppercased()).first, office.mayReach(kept.value, caller)
        else { throw CaseworkError.notFound(CaseworkWording.helper, field: "helper") }
        return kept
    }

    /// The people of a household, the head first.
    func members(_ household: Kept<Household>) throws -> [Kept<Member>] {
        try session.members(of: [household])[household.id] ?? []
    }

    /// The one of these people whom `text` means: short key, whole identity number, or a name that only one has.
    func member(_ text: String, among members: [Kept<Member>], field: String = "member") throws -> Kept<Member> {
        let key = text.uppercased()
        if let one = members.first(where: { $0.id.shortKey == key }) { return one }
        if let id = try? ResidentID(parsing: text), let one = members.first(where: { $0.value.id?.number == id.number })
        {
            return one
        }
        let name = PlainText.nameKey(text)
        let named = members.filter { !name.isEmpty && PlainText.nameKey($0.value.name) == name }
        guard let one = named.first else { throw CaseworkError.notFound(HandWording.member, field: field) }
        guard named.count == 1 else {
            throw CaseworkError(
                "member_ambiguous", HandWording.memberAmbiguous, hint: HandWording.memberAmbiguousHint, field: field)
        }
        return one
    }

    /// The need of a household that `text` means: short key, or a kind of which it has only one.
    func need(_ text: String, of household: Kept<Household>) throws -> Kept<Need> {
        let needs = try session.needs(of: [household])[household.id] ?? []
        if let one = needs.first(where: { $0.id.shortKey == text.uppercased() }) { return one }
        let kind = NeedCode(word: text)
        let open = needs.filter { $0.value.code == kind && ($0.value.until.map { $0 >= today } ?? true) }
        guard let one = open.first else { throw CaseworkError.notFound(HandWording.need, field: "need") }
        guard open.count == 1 else {
            throw CaseworkError(
                "need_ambiguous", HandWording.needAmbiguous, hint: HandWording.needAmbiguousHint, field: "need")
        }
        return one
    }

    /// Refuses a person whom the household has already.
    func refuseTwice(_ member: Member, among members: [Kept<Member>], apartFrom own: RecordID? = nil) throws {
        let name = PlainText.nameKey(member.name)
        let isThere = members.contains { other in
            guard other.id != own else { return false }
            if let id = member.id, let known = other.value.id { return id.number == known.number }
            return PlainText.nameKey(other.value.name) == name
        }
        if isThere {
            throw CaseworkError(
                "member_exists", HandWording.memberExists, hint: HandWording.memberExistsHint,
                field: member.id == nil ? "name" : "id")
        }
    }

    // MARK: possible duplicates

    /// Looks for members who may be this person, and opens an item of the worklist for each.
    func noteDuplicates(of member: Member, _ id: RecordID, in household: Household) throws {
        for other in try session.lookalikes(of: member, apartFrom: [id]) {
            try open(other, id, area: household.area, household: household.number, helper: nil)
        }
    }

    /// Looks for helpers who may be this one.
    func noteDuplicates(of helper: Helper, _ id: RecordID) throws {
        let area =
            (helper.base ?? helper.serviceAreas.first ?? caller.area)
            ?? helper.id.flatMap { DivisionCode($0.issuingArea) }
        for other in try session.lookalikes(of: helper, apartFrom: [id]) {
            try open(other, id, area: area, household: nil, helper: id)
        }
    }

    private func open(
        _ other: Lookalike, _ id: RecordID, area: DivisionCode?, household: String?, helper: RecordID?
    ) throws {
        var line = DuplicateLine(reason: other.reason.rawValue)
        let isShown: Bool
        if let place = other.area {
            isShown = office.mayReach(place, caller)
        } else {
            isShown = try session.helper(other.id).map { office.mayReach($0.value, caller) } ?? false
        }
        if isShown {
            line.household = other.household
            line.key = other.id.shortKey
            line.name = Masking.name(other.name)
        }
        if let area {
            let pair = [id, other.id].sorted().map(\.description).joined(separator: "~")
            line.workItem = try session.open(
                WorkItem(
                    .possibleDuplicate, subject: "possible_duplicate:\(pair)", area: area, household: household,
                    helper: helper, cause: other.reason.rawValue,
                    arguments: [id.shortKey, other.household ?? other.id.shortKey, other.id.shortKey],
                    openedBy: caller.actor, openedAt: at), origin
            ).id
        }
        duplicates.append(line)
    }

    // MARK: the answer

    /// Keeps the change under its name and says what became of it.
    func finish(
        _ note: HandNote, record: RecordID? = nil, version: (table: String, id: RecordID)? = nil
    ) throws -> HandResult {
        let change = try writing.finish(note)
        var result = HandResult(change: change?.id, command: note.command, key: note.key)
        result.record = record?.shortKey
        if let version { result.version = try session.version(of: version.table, id: version.id) }
        result.fields = writing.fields.flatMap { table, names in names.map { "\(table).\($0)" } }.sorted()
        result.remarks = remarks
        result.duplicates = duplicates
        return result
    }
}

/// Texts without the white space around them.
enum PlainTextEnds {
    static func trimmed(_ text: String) -> String {
        let inner = text.drop { $0.isWhitespace }
        guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(inner[...last])
    }
}

extension Office {
    /// Runs one change by hand in its transaction; `dryRun` = everything is tried, and nothing is kept.
    func byHand(
        _ caller: Principal, dryRun: Bool = false, _ body: @Sendable (HandDesk) throws -> HandResult
    ) async throws -> HandResult {
        let at = now()
        return try await presenting {
            var result = try await sitting(dryRun) { session in try body(try HandDesk(self, session, caller, at)) }
            result.isTried = dryRun
            if let change = result.change, !dryRun {
                logger.info(
                    "changed by hand", metadata: ["command": "\(result.command)", "change": "\(change)"])
            }
            return result
        }
    }
}
