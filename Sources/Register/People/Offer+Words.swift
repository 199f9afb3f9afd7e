/// What the words of an offer say beyond its coded conditions. Conditions bind only as far as they are coded, so words that
/// nobody coded keep an offer back until a person confirms that nothing is missing.
extension Offer {
    /// The words of the earmark that no coded condition says; nil where all are said, or somebody confirmed the coding.
    ///
    /// - Parameter areaNames: the names of its areas and of what contains them.
    public func openWords(areaNames: [String]) -> String? {
        guard confirmed == nil, let earmark else { return nil }
        var known = Self.frame + areaNames + unknownAreaWords + words(of: [kind.term, need.term]) + ownWords
        known.append(PlainText.compact(title))
        return Self.rest(of: earmark, without: known)
    }

    /// Whether the title of a fund states a purpose that no list of words knows, and nobody confirmed the coding.
    public func purposeIsOpen(areaNames: [String]) -> Bool {
        guard kind == .funds, item == nil, confirmed == nil else { return false }
        return Self.rest(of: title, without: Self.general + areaNames + words(of: [kind.term]) + ownWords) != nil
    }

    /// The words of the conditions that are coded.
    private var ownWords: [String] {
        var known = words(of: causes.map(\.term) + stages.map(\.term) + groups.map(\.term) + first.terms)
        for category in categories {
            let groups = RecognisedGroup.allCases.filter { $0.category == category }
            // 其他困难 is no group: an earmark for one of its groups says more than the code.
            let hidden = category == .other ? Set(words(of: groups.map(\.term))) : []
            known += words(of: [category.term]).filter { !hidden.contains($0) }
        }
        if let item { known += words(of: [item.term]) }
        if let school { known.append(PlainText.compact(school)) }
        known += tiers.map { "第\($0)层" } + tiers.map { "\($0)层" }
        if let householdCap {
            let text = OfferAmount.text(householdCap, kind)
            known += ["每户不超过\(text)\(unit ?? "")", "每户最多\(text)\(unit ?? "")", "每户限\(text)\(unit ?? "")"]
        }
        if let least = leastAge {
            known += ["\(least)周岁以上", "\(least)岁以上", "\(least)周岁及以上", "年满\(least)周岁"]
            if let most = mostAge { known += ["\(least)至\(most)岁", "\(least)至\(most)周岁", "\(least)-\(most)岁"] }
        }
        if let most = mostAge { known += ["\(most)周岁以下", "\(most)岁以下", "\(most)周岁及以下"] }
        return known
    }

    private func words(of terms: [Term]) -> [String] { terms.flatMap { [$0.zh] + $0.aliases } }

    /// Words of earmarks that state no condition of their own.
    private static let frame = [
        "定向用于", "专项用于", "只能用于", "仅用于", "用于", "不得挪作他用", "专款专用", "仅限", "只限", "限于", "限", "困难家庭", "困难群众",
        "困难户", "困难对象", "在读", "学生", "家庭", "对象", "人员", "每户", "共", "的", "和", "及", "或", "与", "等",
    ]

    /// Words of titles of funds that state no purpose.
    private static let general = [
        "慈善", "爱心", "救助", "帮扶", "补助", "资助", "捐款", "捐赠", "捐助", "善款", "基金", "资金", "专项", "项目", "困难", "群众", "家庭",
        "扶贫", "济困", "公益", "社会", "定向", "关爱", "温暖", "行动", "计划", "款", "金", "户", "年", "的", "和", "fund", "funds", "aid",
        "relief", "donation", "money", "help", "gift",
    ]

    /// What is left of a text without these words, longest first; nil where no letter or digit is. Linear in text × words.
    private static func rest(of text: String, without words: [String]) -> String? {
        var text = PlainText.compact(text).lowercased()
        let ordered = Set(words.map { PlainText.compact($0).lowercased() }.filter { !$0.isEmpty })
            .sorted { ($0.count, $1) > ($1.count, $0) }
        for word in ordered {
            // A mark stays in place of a word, so that what stood around it is no new word.
            text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: "\u{1F}")
        }
        let left = text.filter { $0.isLetter || $0.isNumber || $0 == "\u{1F}" }.split(separator: "\u{1F}")
        return left.isEmpty ? nil : left.joined(separator: " ")
    }
}

extension DivisionTable {
    /// The names of a division and of what contains it, alone and together: what words about it may say.
    public func names(around code: DivisionCode) -> [String] {
        let levels: [DivisionCode.Level] = [.province, .prefecture, .county, .township, .village]
        let single = levels.filter { $0 <= code.level }.compactMap { level -> String? in
            let division = self[code.containing(level)]
            return division?.level == level ? division?.name : nil
        }
        return single + [path(of: code)] + single.indices.map { single[$0...].joined() }
    }
}
