import Register

extension CodeText {
    /// Recognitions as `category|words|from|until|recognised by|document`, a missing part empty.
    static func spells(_ spells: [CategorySpell]) -> String {
        join(
            parts: spells.map { spell in
                [
                    spell.category.rawValue, spell.words, spell.from?.description ?? "",
                    spell.until?.description ?? "", spell.recognisedBy ?? "", spell.document ?? "",
                ]
            })
    }

    static func spells(_ text: String) throws(StorageError) -> [CategorySpell] {
        var spells: [CategorySpell] = []
        for parts in split(parts: text) {
            guard parts.count == 6 else { throw StorageError(.corrupt, "a recognition of \(parts.count) parts") }
            spells.append(
                CategorySpell(
                    category: try code(parts[0]), words: parts[1], from: try partialDay(parts[2]),
                    until: try partialDay(parts[3]), recognisedBy: parts[4].isEmpty ? nil : parts[4],
                    document: parts[5].isEmpty ? nil : parts[5]))
        }
        return spells
    }

    /// Assessments as `day|items met`, the items as six digits 0 or 1.
    static func assessments(_ assessments: [SelfCareAssessment]) -> String {
        join(parts: assessments.map { [$0.day.description, $0.itemsMet.map { $0 ? "1" : "0" }.joined()] })
    }

    static func assessments(_ text: String) throws(StorageError) -> [SelfCareAssessment] {
        var assessments: [SelfCareAssessment] = []
        for parts in split(parts: text) {
            guard parts.count == 2, let day = CalendarDay(iso: parts[0]),
                let assessment = SelfCareAssessment(day: day, itemsMet: parts[1].utf8.map { $0 == UInt8(ascii: "1") })
            else { throw StorageError(.corrupt, "an assessment of self-care") }
            assessments.append(assessment)
        }
        return assessments
    }

    /// Stated needs: NULL unknown, `none`, or codes.
    static func statedNeed(_ need: StatedNeed) -> String? {
        switch need {
        case .unknown: nil
        case .none: "none"
        case .some(let codes): self.codes(codes)
        }
    }

    static func statedNeed(_ text: String?) throws(StorageError) -> StatedNeed {
        switch text {
        case nil: .unknown
        case "none"?: .none
        case let text?: .some(try codes(text))
        }
    }

    private static func partialDay(_ text: String) throws(StorageError) -> PartialDay? {
        guard !text.isEmpty else { return nil }
        guard let day = PartialDay(iso: text) else { throw StorageError(.corrupt, "a day") }
        return day
    }
}
