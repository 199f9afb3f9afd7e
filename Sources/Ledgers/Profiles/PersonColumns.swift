import Register

extension RowTools {
    /// Fills what a row says about a person beside name and number: birth, sex, health, work, school.
    ///
    /// The ID number outranks the columns where they disagree, with a warning.
    func fillPerson(_ member: inout Member, _ row: inout RowContext) {
        let stated = row.partialDay(.birth, form: .birthForm)
        member.birth = member.id?.birth ?? stated?.exact
        if let stated, let id = member.id, !(stated.earliest...stated.latest).contains(id.birth) {
            row.note(.birthConflict, .warn, .birth)
        }
        let sex = row.coded(.sex, words.sexes)
        member.sex = member.id?.sex ?? sex
        if let sex, let id = member.id, id.sex != sex { row.note(.sexConflict, .warn, .sex) }
        member.ethnicity = row.text(.ethnicity)
        member.labour = row.coded(.labour, words.labour)
        member.health = row.coded(.health, words.health)
        if member.health == nil, row.flag(.isSeriouslyIll) ?? false { member.health = .seriousIllness }
        member.selfCare = row.coded(.selfCare, words.selfCare)
        member.disabilities = codes(&row, .disabilityKind, words.disabilities, unknown: .wordUnknown)
        member.disabilityGrade = grade(&row)
        member.certificate = row.text(.certificate).map { $0.halfWidthed.spaceless.uppercased() }
        checkCertificate(member, &row)
    }

    /// Fills school, work and assessment columns, which only member ledgers have.
    func fillLife(_ member: inout Member, _ row: inout RowContext) {
        member.stage = row.coded(.stage, words.stages)
        member.school = row.text(.school)
        member.employment = row.coded(.employment, words.employments)
        member.wishesWork = row.flag(.wish)
        member.coveredAlone = row.flag(.coveredAlone)
        member.categories = spells(&row, since: nil, missing: false)
        if let note = row.text(.note) {
            member.note = note
            member.died = DeathNote.saysDead(note, ofHead: false)
        }
        if let day = row.day(.assessed) {
            let items = [Field.eating, .dressing, .bedding, .toilet, .walking, .bathing].map { row.flag($0) }
            if let assessment = SelfCareAssessment(day: day, itemsMet: items.compactMap { $0 }) {
                member.assessments = [assessment]
            }
        }
    }

    /// The recognitions in the category column; several words in one cell are recorded one by one.
    func spells(_ row: inout RowContext, since: PartialDay?, missing: Bool) -> [CategorySpell] {
        let whole = row.cleaned(.category)
        if BlankWord.contains(whole) {
            if missing { row.note(.categoryMissing, .warn, .category) }
            return []
        }
        if let category = words.categories.code(whole) {
            return [CategorySpell(category: category, words: whole, from: since)]
        }
        var result: [CategorySpell] = []
        let parts = row.parts(.category)
        for part in parts {
            if let category = words.categories.code(part) {
                if !result.contains(where: { $0.words == part }) {
                    result.append(CategorySpell(category: category, words: part, from: since))
                }
            } else {
                row.note(.categoryUnknown, .warn, .category)
            }
        }
        if parts.count > 1 { row.note(.categorySeveral, .repair, .category) }
        return result
    }

    private static let grades = [
        "1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4, "壹": 1, "贰": 2, "叁": 3, "肆": 4,
        "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4,
    ]

    /// Grade of disability 1...4 from `2级`, `二级`, `贰级`, `2`.
    private func grade(_ row: inout RowContext) -> Int? {
        guard var word = row.word(.disabilityGrade) else { return nil }
        for mark in ["级", "等"] where word.hasSuffix(mark) { word.removeLast() }
        if let grade = Self.grades[word] { return grade }
        row.note(.wordUnknown, .warn, .disabilityGrade)
        return nil
    }

    /// A certificate holds the ID number, the kind and the grade: they must agree with the other columns.
    private func checkCertificate(_ member: Member, _ row: inout RowContext) {
        guard let certificate = member.certificate, let id = member.id else { return }
        let digits = Array(certificate)
        guard digits.count >= 20 else { return }
        let kind = digits[18].wholeNumberValue
        let grade = digits[19].wholeNumberValue
        let agrees =
            certificate.hasPrefix(id.number)
            && (member.disabilities.count != 1 || member.disabilities[0].digit == kind)
            && (member.disabilityGrade == nil || member.disabilityGrade == grade)
        if !agrees { row.note(.certificateConflict, .warn, .certificate) }
    }
}

/// Remarks that say that somebody has died.
enum DeathNote {
    private static let deaths = [
        "死亡", "去世", "已故", "过世", "病故", "亡故", "逝世", "身故", "离世", "病逝", "已死", "身亡", "已亡", "不在人世", "死后",
    ]
    private static let others = [
        "父", "母", "夫", "妻", "配偶", "老伴", "儿", "子", "女", "兄", "弟", "姐", "妹", "祖", "爷", "奶", "孙", "媳", "婿", "丧偶",
        "成员", "家属", "亲属", "监护人", "邻",
    ]

    private static func isOfDeath(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "死", "亡", "故", "逝", "世": true
        default: false
        }
    }

    /// Whether a part of `note` says it of the person of the row, not of a relative.
    static func saysDead(_ note: String, ofHead: Bool) -> Bool {
        // Every one of the words has one of these characters.
        guard note.unicodeScalars.contains(where: isOfDeath) else { return false }
        for part in note.halfWidthed.split(whereSeparator: { "、,;。;,.!/ ".contains($0) || $0.isNewline }) {
            let text = String(part)
            guard let found = deaths.compactMap({ text.range(of: $0)?.lowerBound }).min() else { continue }
            if text.contains("未死亡") || text.contains("未去世") { continue }
            let before = text[..<found]
            let subject = before.replacing("户主", with: "").replacing("本人", with: "").replacing("女士", with: "")
            if !others.contains(where: { subject.contains($0) }) { return true }
        }
        return false
    }
}

extension StringProtocol {
    /// Where `other` stands first.
    fileprivate func range(of other: String) -> Range<Index>? { self.firstRange(of: other) }
}
