import Register

/// Rows of a need ledger: one need of a household or of one of its members.
struct NeedProfile: LedgerProfile {
    private var seen = SeenRows<Need>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let number = row.householdNumber()
        if let number { tools.checkHousehold(number, &row, orphan: .orphanNeed) }
        let text = row.text(.text)
        if statesNone(&row) { return row.isRejected ? .rejected : .folded }
        guard let code = code(&row, text, tools), let number else {
            if number != nil { row.note(.codeUnknown, .reject, row.has(.needCode) ? .needCode : .text) }
            return .rejected
        }
        var need = Need(household: number, code: code)
        need.text = text
        if let member = row.residentID(.member) {
            if tools.lookup.isMember(member, ofHousehold: number) ?? true {
                need.member = member
            } else if !row.isRejected {
                row.note(.memberUnknown, .warn, .member)
            }
        }
        need.quantityMilli = row.milli(.quantity)
        need.unit = row.text(.unitOfMeasure)
        need.urgency = row.coded(.urgency, tools.words.urgencies)
        need.from = row.day(.from)
        need.until = row.day(.until, isEnd: true)
        row.checkOrder(need.from, need.until)
        need.fitted = row.day(.fitted)
        fillWishes(&need, &row, tools)
        if row.isRejected { return .rejected }
        let key =
            "\(number)\n\(need.member?.number ?? "")\n\(code.rawValue)\n\(need.text ?? "")\n"
            + "\(need.from?.description ?? "")\n\(need.until?.description ?? "")"
        return seen.isRepeated(key, need, &row, .household) ? .folded : .accepted(.need(need))
    }

    private func statesNone(_ row: inout RowContext) -> Bool {
        let code = row.cleaned(.needCode)
        return BlankWord.statesNone(code) || (code.isEmpty && BlankWord.statesNone(row.cleaned(.text)))
    }

    private func code(_ row: inout RowContext, _ text: String?, _ tools: RowTools) -> NeedCode? {
        let word = row.cleaned(.needCode)
        if !BlankWord.contains(word) { return tools.words.needs.code(word) }
        return text.flatMap { tools.words.needs.code($0) }
    }

    /// A wish about the helper: a sex, a language.
    private func fillWishes(_ need: inout Need, _ row: inout RowContext, _ tools: RowTools) {
        for part in row.parts(.wishes) {
            var word = part.spaceless
            if let sex = tools.words.sexes.code(word) {
                need.wishedSex = sex
                continue
            }
            for verb in ["会说", "会讲", "能说", "能讲", "懂", "会", "讲", "说", "需"] where word.hasPrefix(verb) {
                word.removeFirst(verb.count)
                break
            }
            if word.hasSuffix("语") || word.hasSuffix("话") || word.hasSuffix("文") {
                need.wishedLanguage = word
            } else {
                row.note(.wordUnknown, .warn, .wishes)
            }
        }
    }
}
