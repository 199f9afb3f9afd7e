/// Words of government programmes: what they say, and that it is advice.
public enum ProgrammeWording {
    /// A programme.
    public static let programme = Phrase(zh: "政策项目", en: "programme")
    /// The tier.
    public static let tier = Phrase(zh: "层级", en: "tier")
    /// Whether a household takes part.
    public static let standing = Phrase(zh: "是否参加结对", en: "part in lead runs")
    /// A search needs an area.
    public static let areaNeeded = Phrase(zh: "请用 --area 指明区域。", en: "Say which area with --area.")
    /// Advice to the department that leads.
    public static func notice(_ department: String) -> Phrase {
        Phrase(zh: "供\(department)参考的建议，不是决定。", en: "Advice to \(department), not a decision.")
    }
    /// Advice to departments.
    public static let notices = Phrase(zh: "以上是给责任单位的建议，不是决定。", en: "This is advice to departments, not a decision.")

    /// A fact that does not exist, or not of that subject.
    public static func unknownFact(_ name: String) -> Phrase {
        Phrase(
            zh: "没有可以声明的事实“\(name)”；成员的写作 member.2.名称，见 docs/policy-packs.md。",
            en: "No fact '\(name)' can be stated; of members it is member.2.NAME, see docs/policy-packs.md.")
    }

    /// A value that is none of its type.
    public static func badFact(_ name: String, _ type: String) -> Phrase {
        Phrase(zh: "事实“\(name)”的值不是 \(type)。", en: "The value of fact '\(name)' is no \(type).")
    }

    /// A fact, as something that can be missing.
    public static let fact = Phrase(zh: "已登记的事实", en: "entered fact")
    /// A member by number, as something that can be missing.
    public static let memberOfHousehold = Phrase(zh: "该户的这名成员", en: "member of that number")
    /// A value that is too long.
    public static func factTooLong(_ most: Int) -> Phrase {
        Phrase(zh: "事实的值最多 \(most) 字节。", en: "The value of a fact has at most \(most) bytes.")
    }
    /// A fact that ledgers state.
    public static func factOfLedger(_ name: Phrase) -> Phrase {
        Phrase(
            zh: "“\(name.zh)”由台账登记，不能另行声明。", en: "'\(name.en)' is what ledgers state and cannot be entered beside them."
        )
    }
    /// What to do then.
    public static let factOfLedgerHint = Phrase(
        zh: "请用 jiedui household edit 或 member edit 更正；只为一次预审声明用 programmes check --fact。",
        en: "Correct it with household edit or member edit; for one check alone: programmes check --fact.")
    /// A last day before the first.
    public static let datesReversed = Phrase(zh: "止日早于起日。", en: "The last day is before the first.")
    /// A missing fact by its name; of members with their number.
    public static func factName(_ key: String, _ name: Phrase?) -> Phrase {
        let parts = key.split(separator: ".")
        if key == "household.members" { return people }
        guard let name else { return Phrase(zh: key, en: key) }
        return parts.count == 3 ? member(String(parts[1]), name) : name
    }
    /// How many more facts are missing.
    public static func moreFacts(_ count: Int) -> Phrase { Phrase(zh: "另 \(count) 项", en: "\(count) more") }

    /// A name with its code.
    public static func named(_ name: String, _ code: String) -> Phrase {
        Phrase(zh: "\(name)（\(code)）", en: "\(name) (\(code))")
    }
    /// A programme with its outcome.
    public static func heading(_ name: String, _ code: String, _ state: String) -> Phrase {
        Phrase(zh: "\(name)（\(code)）：\(state)", en: "\(name) (\(code)): \(state)")
    }
    /// A part of the conditions with the value that was compared.
    public static func part(_ words: String, _ value: String?) -> Phrase {
        guard let value else { return Phrase(zh: words, en: words) }
        return Phrase(zh: "\(words)；实为：\(value)", en: "\(words); here: \(value)")
    }
    /// A step of the arithmetic with its ground.
    public static func step(_ name: String, _ value: String, _ basis: String?) -> Phrase {
        Phrase(
            zh: "\(name)：\(value)" + (basis.map { "（\($0)）" } ?? ""),
            en: "\(name): \(value)" + (basis.map { " [\($0)]" } ?? ""))
    }
    /// Several things in a row.
    public static func list(_ texts: [String]) -> Phrase {
        Phrase(zh: texts.joined(separator: "、"), en: texts.joined(separator: ", "))
    }

    /// No such programme.
    public static func noSuch(_ id: String) -> Phrase {
        Phrase(zh: "没有政策项目“\(id)”。", en: "There is no programme '\(id)'.")
    }

    /// A fact must be written NAME=VALUE.
    public static let factForm = Phrase(zh: "--fact 应写作 名称=值。", en: "--fact is NAME=VALUE.")

    /// The outcome, by its code.
    public static func state(_ code: String) -> Phrase {
        switch code {
        case "eligible": Phrase(zh: "符合条件", en: "eligible")
        case "held": Phrase(zh: "已享受", en: "has it already")
        case "not_eligible": Phrase(zh: "不符合", en: "not eligible")
        case "unknown": Phrase(zh: "不能判断", en: "unknown")
        case "out_of_dates": Phrase(zh: "不在期限内", en: "not in force")
        case "stopped": Phrase(zh: "政策包缺数值", en: "the pack lacks a value")
        case "cliff": Phrase(zh: "临界", en: "just over a line")
        default: Phrase(zh: code, en: code)
        }
    }

    /// A form, by its code.
    public static func form(_ code: String) -> Phrase {
        switch code {
        case "money": Phrase(zh: "资金", en: "money")
        case "goods": Phrase(zh: "实物", en: "goods")
        case "service": Phrase(zh: "服务", en: "service")
        case "referral": Phrase(zh: "转介", en: "referral")
        case "waiver": Phrase(zh: "减免", en: "waiver")
        case "place": Phrase(zh: "安置", en: "place")
        case "status": Phrase(zh: "认定", en: "status")
        default: Phrase(zh: code, en: code)
        }
    }

    /// One of the five 应, by its code.
    public static func duty(_ code: String) -> Phrase {
        switch code {
        case "insure": Phrase(zh: "应保", en: "insure")
        case "support": Phrase(zh: "应养", en: "support")
        case "subsidise": Phrase(zh: "应补", en: "subsidise")
        case "help": Phrase(zh: "应帮", en: "help")
        case "promote": Phrase(zh: "应扶", en: "promote")
        default: Phrase(zh: code, en: code)
        }
    }

    /// For how long an amount is meant, by its code.
    public static func period(_ code: String) -> Phrase {
        switch code {
        case "once": Phrase(zh: "一次", en: "once")
        case "month": Phrase(zh: "每月", en: "per month")
        case "year": Phrase(zh: "每年", en: "per year")
        default: Phrase(zh: code, en: code)
        }
    }

    /// Whether a part holds.
    public static func truth(_ code: String) -> Phrase {
        switch code {
        case "true": Phrase(zh: "✓", en: "✓")
        case "false": Phrase(zh: "✗", en: "✗")
        default: Phrase(zh: "?", en: "?")
        }
    }

    /// A member by its number.
    public static func member(_ number: String, _ name: Phrase) -> Phrase {
        Phrase(zh: "成员\(number) \(name.zh)", en: "member \(number): \(name.en)")
    }

    /// The amount itself.
    public static let amount = Phrase(zh: "金额", en: "amount")
    /// No value comes out: a division by zero, or a number beyond all bounds.
    public static let notComputable = Phrase(zh: "算不出", en: "cannot be computed")
    /// The people of the household.
    public static let people = Phrase(zh: "家庭成员", en: "people")

    /// An amount with what the document leaves open.
    public static func amount(_ amount: String, _ least: String?, _ most: String?, isLeast: Bool, _ period: String)
        -> Phrase
    {
        let (zh, en) = (Self.period(period).zh, Self.period(period).en)
        let band = least.flatMap { least in most.map { "\(least)–\($0)" } }
        return Phrase(
            zh: "\(zh) \(isLeast ? "不少于 " : "")\(amount) 元" + (band.map { "（\($0)）" } ?? ""),
            en: "\(isLeast ? "at least " : "")\(amount) yuan" + (band.map { " (\($0))" } ?? "") + " \(en)")
    }

    /// What is missing.
    public static func missing(_ names: String) -> Phrase { Phrase(zh: "缺：\(names)", en: "missing: \(names)") }
    /// A line that is just missed.
    public static func cliff(_ name: String, _ value: String, _ line: String, _ gap: String) -> Phrase {
        Phrase(zh: "\(name) \(value)，线 \(line)，差 \(gap)", en: "\(name) \(value), line \(line), missed by \(gap)")
    }
    /// Households looked at.
    public static func looked(_ households: Int, _ day: String) -> Phrase {
        Phrase(zh: "\(day)：查看 \(households) 户。", en: "\(day): \(households) households looked at.")
    }
    /// Households that two packs treat differently.
    public static func differing(_ differing: Int, _ households: Int) -> Phrase {
        Phrase(
            zh: "\(households) 户中有 \(differing) 户待遇不同。",
            en: "\(differing) of \(households) households would be served differently.")
    }
    /// Two packs say the same.
    public static let same = Phrase(zh: "两个政策包内容相同。", en: "The packs say the same.")
}
