/// What people read about a run: why a household is without a responsible person, and what removed its candidates.
///
/// Names of helpers, units and places come in as arguments and go out as they are. Rule codes are those of the pack
/// grammar; a rule that an office wrote itself is named by its own words (`name`). Repairs, score parts and facts are in
/// files of their own.
public enum RunWording {
    /// How many helpers one hard rule removed, the rule by its code or as `unknown:FIELD`.
    ///
    /// `name` is what the pack calls a rule that is not the product's own; a code without a name shows itself.
    public static func removed(rule: String, name: Phrase? = nil, count: Int) -> Phrase {
        let zh = "\(count) 人"
        let en = count == 1 ? "1 helper" : "\(count) helpers"
        if let field = unknownField(rule) {
            let words = fact(field)
            return Phrase(
                zh: "\(zh)的“\(words.zh)”没有填写，无法判断", en: "\(en): “\(words.en)” is not known, so nobody can tell")
        }
        switch rule {
        case "service_area":
            return Phrase(zh: "\(zh)的服务区域不含这里", en: "\(en) \(count == 1 ? "does" : "do") not serve this place")
        case "kind":
            return Phrase(
                zh: "\(zh)按政策只能协助帮扶，不能当责任人",
                en: "\(en) may support but, under the policy, not be the responsible person")
        case "capacity_unknown":
            return Phrase(
                zh: "\(zh)没有填写可结对户数，问清之前不能安排",
                en: "\(en) did not say how many households they can take; ask them first")
        case "no_place":
            return Phrase(zh: "\(zh)的名额已满", en: "\(en) \(count == 1 ? "has" : "have") no place left")
        case "dates":
            return Phrase(
                zh: "\(zh)当日不在服务期内或已暂停", en: "\(en) \(count == 1 ? "is" : "are") away or paused on that day")
        case "near_relative":
            return Phrase(
                zh: "\(zh)是该户近亲属，须回避",
                en:
                    "\(en) \(count == 1 ? "is a near relative" : "are near relatives") of the household and must stand back"
            )
        case "forbidden":
            return Phrase(zh: "\(zh)已被指定不得与该户结对", en: "\(en) may not be paired with it: somebody has forbidden it")
        case "vetted_for_minors":
            return Phrase(
                zh: "\(zh)没有通过涉未成年人审查",
                en: "\(en) \(count == 1 ? "has" : "have") not been vetted for work with minors")
        case "full_care_capability", "full_care":
            return Phrase(
                zh: "\(zh)不会照料护理，而该户有人需全护理",
                en: "\(en) cannot give care, and somebody in the household needs full care")
        case "unit_without_person":
            return Phrase(
                zh: "\(zh)是单位，没有指定到人",
                en: "\(en) \(count == 1 ? "is a unit that names" : "are units that name") no person")
        case "community_tie":
            return Phrase(
                zh: "\(zh)不是包该村(社区)单位的干部，也不是本村(社区)干部",
                en:
                    "\(en) \(count == 1 ? "is" : "are") neither of a unit that has taken on the community nor its own cadre"
            )
        case "own_area":
            return Phrase(
                zh: "\(zh)属于其他地区，本地区单独结对",
                en: "\(en) \(count == 1 ? "belongs" : "belong") to another area, and this area is paired on its own")
        default:
            let words = name ?? ruleName(rule)
            return Phrase(zh: "\(zh)不符合“\(words.zh)”", en: "\(en) \(count == 1 ? "fails" : "fail") “\(words.en)”")
        }
    }

    /// The name of a hard rule, for headings and tables; a code that is not the product's own shows itself.
    public static func ruleName(_ rule: String) -> Phrase {
        if let field = unknownField(rule) {
            let words = fact(field)
            return Phrase(zh: "“\(words.zh)”未填写", en: "“\(words.en)” not known")
        }
        switch rule {
        case "service_area": return Phrase(zh: "服务区域", en: "service area")
        case "kind": return Phrase(zh: "可当责任人的身份", en: "kind that may be responsible")
        case "capacity_unknown": return Phrase(zh: "可结对户数未填写", en: "number of households not stated")
        case "no_place": return Phrase(zh: "还有名额", en: "place left")
        case "dates": return Phrase(zh: "服务期", en: "dates of service")
        case "helper_paused": return Phrase(zh: "帮扶人暂停承担新户", en: "the helper is paused")
        case "near_relative": return Phrase(zh: "近亲属回避", en: "near relatives stand back")
        case "forbidden": return Phrase(zh: "不得结对名单", en: "forbidden pair")
        case "vetted_for_minors": return Phrase(zh: "涉未成年人审查", en: "vetted for work with minors")
        case "full_care_capability", "full_care": return Phrase(zh: "照料护理能力", en: "able to give full care")
        case "unit_without_person": return Phrase(zh: "单位须指定到人", en: "unit names a person")
        case "community_tie": return Phrase(zh: "包村(社区)单位的干部", en: "of the unit that has taken on the community")
        case "service_quota": return Phrase(zh: "该项服务在当地的承接量", en: "places for the service in the area")
        case "quota_full": return Phrase(zh: "还有该项服务的承接量", en: "places left for the service")
        case "one_per_role": return Phrase(zh: "同一角色只承接该户一项", en: "one need of a role in a household")
        case "proposed_as_lead": return Phrase(zh: "未被提名为该户责任人", en: "not proposed as its responsible person")
        case "helps_already": return Phrase(zh: "尚未帮扶该户", en: "does not help the household yet")
        case "own_pupils": return Phrase(zh: "学校只帮扶本校学生", en: "a school helps its own pupils")
        case "wish_sex": return Phrase(zh: "对帮扶人性别的要求", en: "wish about the helper's sex")
        case "wish_language": return Phrase(zh: "对帮扶人语言的要求", en: "wish about the helper's language")
        case "own_area": return Phrase(zh: "本地区的帮扶人", en: "helper of this area")
        case "capability": return Phrase(zh: "具备所需的能力", en: "able to meet the need")
        case "person": return Phrase(zh: "是单位或组织", en: "an organisation or unit")
        case "tied_already": return Phrase(zh: "尚未与该村(社区)结对", en: "not tied to it yet")
        default: return Phrase(zh: rule, en: rule)
        }
    }

    /// Nobody passes every hard rule.
    public static func noCandidate(helpers: Int) -> Phrase {
        Phrase(
            zh: helpers == 0 ? "当地一位帮扶人也没有登记。" : "\(helpers) 位帮扶人逐一核对，没有一位符合全部硬性条件：",
            en: helpers == 0
                ? "No helper at all is registered here."
                : "None of \(helpers) helpers meets every condition:")
    }

    /// These households share these helpers, who have fewer places: somebody must go without (Hall's theorem).
    ///
    /// `households` counts this household too; `places` < `households`.
    public static func placesShort(households: Int, helpers: Int, places: Int) -> Phrase {
        let short = households - places
        return Phrase(
            zh: "名额不够：\(households) 户（含本户）只能由同样 \(helpers) 位帮扶人负责，他们一共只有 \(places) 个名额，"
                + "无论怎样安排都有 \(short) 户轮不上。",
            en: "Too few places: \(households) households, this one among them, can only turn to the same "
                + "\(plural(helpers, "helper")), who have \(plural(places, "place")) in all. However they are "
                + "arranged, \(plural(short, "household")) must go without.")
    }

    /// More urgent households, or a better total fit, took the places.
    public static func candidates(_ count: Int) -> Phrase {
        Phrase(
            zh: "符合条件的帮扶人有 \(count) 位。",
            en: count == 1 ? "One helper meets every condition." : "\(count) helpers meet every condition.")
    }

    /// The pack does not pair the household before these facts are known.
    public static func heldBack(missing: [Phrase]) -> Phrase {
        Phrase(
            zh: "情况待摸清：\(listZh(missing))。政策包规定弄清后再结对。",
            en: "Still to be made clear: \(listEn(missing)). The policy pack pairs it once that is known.")
    }

    /// A helper who fails exactly one rule.
    public static func nearestMiss(helper: String, unit: String?, rule: String, name: Phrase? = nil) -> Phrase {
        let words = name ?? ruleName(rule)
        return Phrase(
            zh: "最接近的是\(person(helper, unit, .zh))，只差一条：\(words.zh)。",
            en: "Closest is \(person(helper, unit, .en)), who fails only one condition: \(words.en).")
    }

    // MARK: words in sentences

    static func unknownField(_ rule: String) -> String? {
        rule.hasPrefix("unknown:") ? String(rule.dropFirst("unknown:".count)) : nil
    }

    static func person(_ helper: String, _ unit: String?, _ language: Language) -> String {
        guard let unit, !unit.isEmpty, unit != helper else { return helper }
        return language == .zh ? "\(helper)（\(unit)）" : "\(helper) (\(unit))"
    }

    static func plural(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

    static func listZh(_ words: [Phrase]) -> String { words.map(\.zh).joined(separator: "、") }

    static func listEn(_ words: [Phrase]) -> String { words.map(\.en).joined(separator: ", ") }
}
