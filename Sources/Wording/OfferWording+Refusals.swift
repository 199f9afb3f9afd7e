/// Why something about offers, allocations or help from elsewhere was refused, and what to do.
extension OfferWording {
    /// The ledger's sums are too large.
    public static let beyond = Phrase(
        zh: "该资源台账累计数超出可计范围，不能再登记，也不分配",
        en: "the offer's ledger comes to more than can be counted: nothing is entered in it or given out of it")

    /// What to do about that.
    public static let beyondHint = Phrase(
        zh: "核对数量：jiedui offer show 编号；登记有误的，撤回该资源后另行登记",
        en: "check the quantities with jiedui offer show NUMBER; where one is a mistake, enter the offer anew")

    /// What was asked for under this key was done before.
    public static let requestDone = Phrase(
        zh: "此请求已经办理，当时的答复没有保留", en: "this request was carried out already; its answer was lost")

    /// Where to see it.
    public static func requestDoneHint(_ number: String) -> Phrase {
        Phrase(zh: "查看：jiedui offer show \(number)", en: "see jiedui offer show \(number)")
    }

    /// A day before the step that went before.
    public static func dayEarlier(_ id: String, _ state: Phrase, _ day: String) -> Phrase {
        Phrase(
            zh: "\(id)自\(day)起为“\(state.zh)”，日期不能早于这一天",
            en: "\(id) is \(state.en) since \(day): the day cannot be before it")
    }

    /// Nobody decides about what they give themselves.
    public static func ownOffer(_ id: String) -> Phrase {
        Phrase(
            zh: "\(id)的资源由您本人或近亲属负责捐赠，须由他人审批",
            en: "the offer of \(id) is the gift of yourself or a near relative: somebody else decides")
    }

    /// Nobody can tell whether the caller is related.
    public static let unchecked = Phrase(
        zh: "您的证件号码未登记，无法核对近亲属回避，已记录在案",
        en: "your ID number is not on file: nobody can tell whether you are related; this is kept with the step")

    /// What a record is called.
    public static let aid = Phrase(zh: "已获救助记录", en: "entry about help from elsewhere")

    /// It was taken back before.
    public static func aidVoided(_ key: String) -> Phrase {
        Phrase(zh: "\(key)已经撤销", en: "\(key) was taken back already")
    }

    /// A reason must be given.
    public static let aidVoidReason = Phrase(
        zh: "撤销须写明理由：--because 理由", en: "to take it back, say why: --because TEXT")

    /// The word for a source of help from elsewhere.
    public static func aidSource(_ code: String) -> Phrase {
        switch code {
        case "temporary_aid": Phrase(zh: "临时救助", en: "temporary aid")
        case "medical_insurance": Phrase(zh: "医疗保险", en: "medical insurance")
        case "medical_aid": Phrase(zh: "医疗救助", en: "medical aid")
        case "charity": Phrase(zh: "慈善", en: "charity")
        default: Phrase(zh: "其他", en: "other")
        }
    }

    /// The word for why an allocation was refused, released or returned.
    public static func allocationReason(_ code: String) -> Phrase {
        switch code {
        case "helped_elsewhere": Phrase(zh: "已从别处得到", en: "helped from elsewhere")
        case "moved_away": Phrase(zh: "已搬离", en: "moved away")
        case "died": Phrase(zh: "已去世", en: "died")
        case "declined": Phrase(zh: "不愿接受", en: "declined")
        case "not_needed": Phrase(zh: "不再需要", en: "not needed any more")
        case "unsuitable": Phrase(zh: "不合适或有损坏", en: "unsuitable or damaged")
        case "not_reached": Phrase(zh: "无法送达", en: "nobody was reached")
        case "mistake": Phrase(zh: "登记有误", en: "entered by mistake")
        default: Phrase(zh: "其他", en: "other")
        }
    }
}
