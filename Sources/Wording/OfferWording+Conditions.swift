/// The conditions of an offer in sentences, and lists as each language writes them.
extension OfferWording {
    /// Several words in one line: 、 in Chinese, a comma in English.
    public static func list(_ words: [String], _ language: Language) -> String {
        words.joined(separator: language == .zh ? "、" : ", ")
    }

    /// Several sentences in one line.
    public static func sentences(_ sentences: [String], _ language: Language) -> String {
        sentences.joined(separator: language == .zh ? "；" : "; ")
    }

    /// A condition that is a list of words, and what it is about.
    public static func condition(_ label: Phrase, _ words: [Phrase]) -> Phrase {
        Phrase(
            zh: "\(label.zh)：\(list(words.map(\.zh), .zh))", en: "\(label.en): \(list(words.map(\.en), .en))")
    }

    /// What a condition is about.
    public static let categories = Phrase(zh: "类别", en: "categories")
    /// What a condition is about.
    public static let firstGroups = Phrase(zh: "优先", en: "first")
    /// What a condition is about.
    public static let causes = Phrase(zh: "致困原因", en: "causes")
    /// What a condition is about.
    public static let stages = Phrase(zh: "学段", en: "stages")
    /// What a condition is about.
    public static let tiers = Phrase(zh: "层级", en: "tiers")

    /// The ages that are meant; nil where none are.
    public static func ages(_ least: Int?, _ most: Int?) -> Phrase? {
        switch (least, most) {
        case (let least?, let most?): Phrase(zh: "\(least)至\(most)周岁", en: "aged \(least) to \(most)")
        case (let least?, nil): Phrase(zh: "\(least)周岁以上", en: "aged \(least) or more")
        case (nil, let most?): Phrase(zh: "\(most)周岁以下", en: "aged \(most) or less")
        case (nil, nil): nil
        }
    }

    /// Pupils of one school alone.
    public static func pupils(of school: String) -> Phrase {
        Phrase(zh: "限\(school)学生", en: "pupils of \(school)")
    }

    /// Most for one household.
    public static func cap(_ amount: String, _ unit: String?) -> Phrase {
        Phrase(
            zh: "每户不超过\(amount)\(unit ?? "")",
            en: "at most \(amount)\(unit.map { " \($0)" } ?? "") per household")
    }

    /// A share of a bill.
    public static func billShare(_ percent: Int) -> Phrase {
        Phrase(zh: "按费用的\(percent)%支付", en: "pays \(percent) % of a bill")
    }

    /// No offer at all meets needs of this kind.
    public static func noOfferOfKind(_ need: Phrase) -> Phrase {
        Phrase(zh: "\(need.zh)：没有这一类的资源", en: "\(need.en): there is no offer of this kind")
    }

    /// No need of this kind at all was in the run.
    public static func nobodyNeeds(_ need: Phrase) -> Phrase {
        Phrase(zh: "本批次没有“\(need.zh)”需求", en: "there was no need of \(need.en) in this run")
    }

    /// Nobody knows how much there is.
    public static let unknown = Phrase(zh: "（不明）", en: "(unknown)")
}
