import Policy
public import Records
import Register
import Storage
import Vault
import Wording

extension Office {
    /// The packs of the product and of the office.
    public func packs(by caller: Principal) async throws -> [PackLine] {
        try await presenting {
            try await store.read { session in try shelf(session).packs.map { line($0) } }
        }
    }

    /// One pack by id or digest, with all its values.
    public func pack(_ id: String, by caller: Principal) async throws -> PackContent {
        try await presenting {
            try await store.read { session in
                let pack = try findPack(id, session)
                return PackContent(
                    line: line(pack),
                    values: pack.values.map { value in
                        PackContent.Value(
                            path: value.path, value: value.printed, basis: phrase(of: value.basis, in: pack),
                            isDefault: value.basis == .default)
                    }, text: pack.text)
            }
        }
    }

    /// What is wrong with the text of a pack, and what is worth knowing about one that is right.
    public func checkPack(_ text: String, by caller: Principal) async throws -> PackVerdict {
        let known = try await presenting { try await store.read { try shelf($0) } }
        // A long text takes a while to read: not on the threads that requests need.
        let read = try await SolvingQueue.run { () -> Result<PolicyPack, PackError> in
            do throws(PackError) {
                return .success(
                    try PolicyPack(yaml: text, name: "") { (id) throws(PackError) in try known.pack(id) })
            } catch {
                return .failure(error)
            }
        }
        do {
            let pack = try read.get()
            return PackVerdict(
                faults: [],
                warnings: pack.warnings.map { warning in
                    PackFinding(
                        line: warning.line, column: nil, path: warning.path, code: "pack_check_failed",
                        message: PackWording.warning(
                            Phrase(zh: warning.names.zh, en: warning.names.en), warning.left, warning.right,
                            warning.day.description))
                }
                    + pack.missing.map { value in
                        PackFinding(
                            line: value.line, column: nil, path: value.path, code: "pack_value_missing",
                            message: PackWording.missing(Phrase(zh: value.names.zh, en: value.names.en)))
                    })
        } catch {
            return PackVerdict(
                faults: [
                    PackFinding(
                        line: error.line, column: error.column, path: error.path.isEmpty ? nil : error.path,
                        code: error.code.rawValue, message: PackWording.fault(error.code.rawValue, error.arguments))
                ], warnings: [])
        }
    }

    /// Enters a value of a pack from a day on: a new text of the pack, in force from now on.
    public func setPackValue(_ id: String, _ change: PackChange, by caller: Principal) async throws -> PackLine {
        let at = now()
        return try await presenting {
            try await store.write { session in
                let basis: Basis =
                    switch change.ground {
                    case .document(let key, let article): .document(document: key, article: article)
                    case .decision(let body, let day, let minute): .decision(body: body, day: day, minute: minute)
                    case .productDefault: .default
                    }
                let changed = try newest(id, session).setting(
                    change.key, to: change.value, from: change.from, basis: basis)
                try keep(changed, session, actor: caller.actor, at: at)
                return line(changed)
            }
        }
    }

    /// The text of a new pack that inherits from one, for a place within its area.
    public func newPack(from id: String, _ order: NewPackOrder, by caller: Principal) async throws -> String {
        try await presenting {
            try await store.read { session in
                try findPack(id, session).heir(
                    id: order.id, names: PackWords(zh: order.name, en: order.name), area: order.area, from: order.from)
            }
        }
    }

    /// Records the office's decision about default values: a new text of the pack, in force from now on.
    public func adoptPack(_ id: String, _ decision: PackDecision, by caller: Principal) async throws -> PackLine {
        let at = now()
        return try await presenting {
            try await store.write { session in
                let pack = try newest(id, session)
                let adopted = try pack.adopting(
                    body: decision.body, day: decision.day, minute: decision.minute,
                    paths: decision.paths.isEmpty ? pack.defaultPaths : decision.paths)
                try keep(adopted, session, actor: caller.actor, at: at)
                return line(adopted)
            }
        }
    }

    /// The pack in force in `area` on `day`.
    func pack(for area: DivisionCode, on day: CalendarDay, _ session: StoreSession) throws -> PolicyPack {
        try shelf(session).choose(area: area, day: day)
    }

    /// The product's packs with the office's own texts in their place.
    func shelf(_ session: StoreSession) throws -> PackLibrary {
        var own: [PolicyPack] = []
        // Of each id and first day the newest text that is the office's own; what runs kept of others' texts is not.
        for head in try session.packHeads() {
            if let last = own.last, last.id == head.id, last.from == head.from { continue }
            guard let pack = try kept(head.digest, session) else { continue }
            if !pack.adoptions.isEmpty || pack.revision > 0 { own.append(pack) }
        }
        return own.isEmpty ? library : PackLibrary(library.packs + own)
    }

    /// The pack that the store keeps under a digest; a text is read once while it is in use.
    private func kept(_ digest: String, _ session: StoreSession) throws -> PolicyPack? {
        if let known = cabinet.read(digest) { return known }
        guard let stored = try session.pack(digest: digest) else { return nil }
        let pack = try PolicyPack(yaml: stored.content, name: stored.id)
        cabinet.keep(pack, under: digest)
        return pack
    }

    /// The pack with this id or digest, which must be the text that is in force: a change of an older one would drop what
    /// was entered since.
    private func newest(_ id: String, _ session: StoreSession) throws -> PolicyPack {
        let pack = try findPack(id, session)
        let current = try shelf(session).packs.first { $0.id == pack.id && $0.from == pack.from }
        if let current, current.text != pack.text {
            throw CaseworkError(
                "pack_not_newest", PackWording.notNewest(pack.id), hint: PackWording.notNewestHint(digest(of: current)),
                field: "pack")
        }
        return pack
    }

    /// The pack with this id, or of this digest where the store keeps it.
    func findPack(_ id: String, _ session: StoreSession) throws -> PolicyPack {
        if let stored = try kept(id, session) { return stored }
        return try shelf(session).pack(id)
    }

    /// Keeps the text of a pack by its content.
    func keep(_ pack: PolicyPack, _ session: StoreSession, actor: String, at: Instant) throws {
        try session.add(
            StoredPack(
                digest: digest(of: pack), id: pack.id, content: pack.text, area: pack.area, from: pack.from,
                until: pack.until, actor: actor, at: at))
    }

    /// SHA-256 of a text, 64 hexadecimal digits.
    public static func digest(of text: String) -> String { ContentDigest.sha256(Array(text.utf8)) }

    /// SHA-256 of bytes, 64 hexadecimal digits.
    public static func digest(of bytes: [UInt8]) -> String { ContentDigest.sha256(bytes) }

    /// SHA-256 of the pack's text, hexadecimal.
    func digest(of pack: PolicyPack) -> String { ContentDigest.sha256(Array(pack.text.utf8)) }

    /// The basis of a value in words.
    func phrase(of basis: Basis, in pack: PolicyPack) -> Phrase {
        switch basis {
        case .document(let key, let article):
            let document = pack.document(key)
            return CaseworkWording.documentBasis(document?.title ?? key, document?.number ?? "", article)
        case .decision(let body, let day, let minute):
            return CaseworkWording.decisionBasis(body, day.description, minute)
        case .default:
            return CaseworkWording.productDefault
        }
    }

    private func line(_ pack: PolicyPack) -> PackLine {
        PackLine(
            id: pack.id, name: Phrase(zh: pack.names.zh, en: pack.names.en), digest: digest(of: pack), area: pack.area,
            from: pack.from, until: pack.until, values: pack.values.count,
            defaults: pack.values.count { $0.basis == .default })
    }
}
