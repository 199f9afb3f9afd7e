/// Sentences about offers and what becomes of them.
public enum OfferWording {
    /// A community that a run did not read.
    public static let communityNotInRun = Phrase(
        zh: "该村(社区)不在这次匹配的范围内", en: "the community is not in this run")

    /// What a record is called.
    public static let offer = Phrase(zh: "慈善资源", en: "offer")
    /// What a record is called.
    public static let allocation = Phrase(zh: "资源分配", en: "allocation")

    /// The number is taken.
    public static func exists(_ number: String) -> Phrase {
        Phrase(
            zh: "资源\(number)已登记，请用 jiedui offer edit 更改",
            en: "offer \(number) is there already; change it with jiedui offer edit")
    }

    /// An area that is no division.
    public static let areaUnknown = Phrase(
        zh: "服务区域里有区划表没有的代码", en: "an area of the offer is not in the division table")

    /// Its conditions can no longer be changed.
    public static func bound(_ number: String) -> Phrase {
        Phrase(
            zh: "资源\(number)已有分配，不得改变定向条件（《慈善法》（2016）第五十五条）",
            en: "offer \(number) has been given in part: its conditions stand (Charity Law of 2016, art. 55)")
    }

    /// What to do instead.
    public static func boundHint(_ number: String) -> Phrase {
        Phrase(
            zh: "捐赠人同意改变用途的：jiedui offer repurpose \(number) --consent-by 谁 --consent-on 日期 --terms 内容 …",
            en:
                "with the donor's consent: jiedui offer repurpose \(number) --consent-by WHO --consent-on DAY --terms TEXT …"
        )
    }

    /// A step that its state does not allow.
    public static func state(_ number: String, _ from: Phrase, _ to: Phrase) -> Phrase {
        Phrase(
            zh: "资源\(number)现为“\(from.zh)”，不能改为“\(to.zh)”",
            en: "offer \(number) is \(from.en) and cannot become \(to.en)")
    }

    /// More arrived than was promised.
    public static func moreThanCommitted(_ number: String) -> Phrase {
        Phrase(
            zh: "资源\(number)到账不能超过承诺数；捐赠人增加的，先用 jiedui offer edit 改数量",
            en:
                "more of offer \(number) would arrive than is committed; enter a larger gift with jiedui offer edit first"
        )
    }

    /// Something of it is set aside.
    public static func inUse(_ number: String) -> Phrase {
        Phrase(zh: "资源\(number)还有已预留未发放的份额", en: "a part of offer \(number) is set aside for households")
    }

    /// What to do about that.
    public static func inUseHint(_ number: String) -> Phrase {
        Phrase(
            zh: "先查看：jiedui allocation list --offer \(number) --state reserved，再发放或取消预留",
            en: "see jiedui allocation list --offer \(number) --state reserved; hand it over or release it first")
    }

    /// The ledger would fall below zero.
    public static func overdrawn(_ number: String) -> Phrase {
        Phrase(
            zh: "资源\(number)余量不足，台账不能为负", en: "offer \(number) has not enough left: its ledger cannot fall below zero")
    }

    /// Handing over what has not arrived.
    public static func notArrived(_ number: String) -> Phrase {
        Phrase(zh: "资源\(number)到账数不足，不能发放未到账的部分", en: "not enough of offer \(number) has arrived to be handed over")
    }

    /// How arrival is entered.
    public static func notArrivedHint(_ number: String) -> Phrase {
        Phrase(
            zh: "到账后登记：jiedui offer receive \(number) [--amount 数量]",
            en: "enter what has arrived: jiedui offer receive \(number) [--amount N]")
    }

    /// Goods past their day.
    public static func expired(_ number: String) -> Phrase {
        Phrase(zh: "资源\(number)已过保质期，不得发放", en: "the goods of offer \(number) are past their last day")
    }

    /// No consent was named.
    public static func consentMissing(_ number: String) -> Phrase {
        Phrase(
            zh: "改变资源\(number)的用途须先取得捐赠人同意（《慈善法》（2016）第五十五条）",
            en: "offer \(number) serves another purpose only with its donor's consent (Charity Law of 2016, art. 55)")
    }

    /// How a consent is named.
    public static let consentHint = Phrase(
        zh: "写明谁同意、何日、同意什么：--consent-by 谁 --consent-on 日期 --terms 内容",
        en: "say who agreed, when and to what: --consent-by WHO --consent-on DAY --terms TEXT")

    /// A consent of the future.
    public static let consentLater = Phrase(zh: "同意日期不能晚于今天", en: "a consent cannot be later than today")

    /// Nothing is left.
    public static func nothingLeft(_ number: String) -> Phrase {
        Phrase(zh: "资源\(number)已无余量", en: "nothing is left of offer \(number)")
    }

    /// Somebody changed it meanwhile.
    public static func stale(_ id: String, _ state: Phrase) -> Phrase {
        Phrase(zh: "\(id)已被他人更改，现为“\(state.zh)”", en: "somebody changed \(id); it is \(state.en) now")
    }

    /// Somebody changes it at this moment.
    public static func staleNow(_ id: String) -> Phrase {
        Phrase(zh: "\(id)刚被他人更改，请重新查看", en: "somebody has just changed \(id); look again")
    }

    /// A step that state or role do not allow.
    public static func notPossible(_ id: String, _ state: Phrase, _ action: Phrase) -> Phrase {
        Phrase(zh: "\(id)现为“\(state.zh)”，您不能\(action.zh)", en: "\(id) is \(state.en); you cannot \(action.en) it")
    }

    /// Where the steps are listed.
    public static let notPossibleHint = Phrase(
        zh: "各步骤见 docs/resources.md 的状态表", en: "the steps stand in the table of docs/resources.md")

    /// A reason must be given.
    public static func reasonMissing(_ action: Phrase) -> Phrase {
        Phrase(zh: "\(action.zh)须写明理由：--because 理由", en: "to \(action.en) it, say why: --because TEXT")
    }

    /// Rules that stand against an allocation today.
    public static func rulesNow(_ id: String, _ rules: [Phrase]) -> Phrase {
        Phrase(
            zh: "\(id)现已不符合条件：\(rules.map(\.zh).joined(separator: "；"))",
            en: "\(id) no longer meets the conditions: \(rules.map(\.en).joined(separator: "; "))")
    }

    /// What to do about that.
    public static func rulesNowHint(_ id: String) -> Phrase {
        Phrase(
            zh: "更正登记后再办；或否决、取消预留后重新运行：jiedui run offers",
            en: "mend the register and try again; or refuse or release \(id) and run jiedui run offers anew")
    }

    /// A condition.
    public static let needsFitting = Phrase(zh: "须有适配评估", en: "needs a fitting assessment")

    /// Nothing is given out before somebody confirms.
    public static let wordsOpen = Phrase(
        zh: "项目名称或定向要求有列中未写明的内容：核对（--confirmed）前不分配",
        en: "title or earmark say more than the columns: nothing is given out before somebody confirms (--confirmed)")

    /// An amount that cannot be read.
    public static let aidAmount = Phrase(
        zh: "数量须为正数，元最多两位小数，其他最多三位", en: "a number above zero: two decimals for yuan, three for units")

    /// Needs of one kind in yuan and in units.
    public static let aidUnit = Phrase(
        zh: "该户此类需求有的按元、有的按其他单位登记，须写明单位", en: "the household has needs of this kind in yuan and in units: say which")

    /// How the unit is said.
    public static let aidUnitHint = Phrase(zh: "加 --unit 元 或 --unit 单位", en: "add --unit 元, or another unit")

    /// A day that has not come.
    public static let dayLater = Phrase(zh: "日期不能晚于今天", en: "the day has not come yet")

    /// The donor's relatives get nothing.
    public static func donorRelative(_ id: String) -> Phrase {
        Phrase(
            zh: "\(id)的家庭与捐赠方负责人有近亲属关系，不得受益（《慈善法》（2016）第四十条、第五十八条）",
            en: "the household of \(id) is related to the donor's responsible person (Charity Law of 2016, art. 40, 58)"
        )
    }

    /// Nobody decides for their own relatives.
    public static func ownRelative(_ id: String) -> Phrase {
        Phrase(
            zh: "\(id)的家庭是您本人或近亲属，须由他人审批",
            en: "the household of \(id) is your own or a near relative's: somebody else decides")
    }

    /// Who decides instead.
    public static let ownRelativeHint = Phrase(zh: "请另一位协调员审批", en: "ask another coordinator")

    /// The word for a state of an allocation.
    public static func allocationState(_ code: String) -> Phrase {
        switch code {
        case "proposed": Phrase(zh: "待审批", en: "proposed")
        case "reserved": Phrase(zh: "已预留", en: "reserved")
        case "delivered": Phrase(zh: "已发放", en: "delivered")
        case "confirmed": Phrase(zh: "已确认收到", en: "confirmed")
        case "refused": Phrase(zh: "不予分配", en: "refused")
        case "released": Phrase(zh: "已取消预留", en: "released")
        case "returned": Phrase(zh: "已退回", en: "returned")
        case "superseded": Phrase(zh: "已被新批次取代", en: "superseded")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The word for a step with an allocation.
    public static func allocationAction(_ code: String) -> Phrase {
        switch code {
        case "approve": Phrase(zh: "审批", en: "approve")
        case "refuse": Phrase(zh: "否决", en: "refuse")
        case "deliver": Phrase(zh: "登记发放", en: "hand over")
        case "confirm": Phrase(zh: "确认收到", en: "confirm")
        case "release": Phrase(zh: "取消预留", en: "release")
        case "return": Phrase(zh: "登记退回", en: "take back")
        case "supersede": Phrase(zh: "取代", en: "supersede")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The word for a line of an offer's ledger.
    public static func entry(_ code: String) -> Phrase {
        switch code {
        case "committed": Phrase(zh: "承诺", en: "committed")
        case "withdrawn": Phrase(zh: "撤回", en: "withdrawn")
        case "received": Phrase(zh: "到账", en: "received")
        case "reserved": Phrase(zh: "预留", en: "reserved")
        case "released": Phrase(zh: "取消预留", en: "released")
        case "delivered": Phrase(zh: "发放", en: "delivered")
        case "returned": Phrase(zh: "退回", en: "returned")
        case "received_in": Phrase(zh: "到账转入", en: "arrival taken over")
        case "received_out": Phrase(zh: "到账转出或退还", en: "arrival passed on or sent back")
        case "repurposed_in": Phrase(zh: "改变用途转入", en: "taken over")
        case "repurposed_out": Phrase(zh: "改变用途转出", en: "passed on")
        default: Phrase(zh: code, en: code)
        }
    }

    /// Why an offer is a leftover.
    public static func leftover(_ code: String) -> Phrase {
        switch code {
        case "over": Phrase(zh: "已过期限", en: "its time is over")
        case "expires": Phrase(zh: "临近保质期", en: "its last day is near")
        case "nobody": Phrase(zh: "目前无人需要", en: "nobody needs it now")
        case "nobody_fits": Phrase(zh: "最近一次批次中没有符合条件的需求", en: "no need met its conditions in the last run")
        default: Phrase(zh: code, en: code)
        }
    }

    /// What a rule of an `offers` run says.
    public static func rule(_ code: String) -> Phrase {
        if code.hasPrefix("unknown:") {
            let fact = String(code.dropFirst("unknown:".count))
            return Phrase(zh: "情况不明：\(Self.fact(fact).zh)", en: "not known: \(Self.fact(fact).en)")
        }
        switch code {
        case "earmark": return Phrase(zh: "定向要求未编码完", en: "words that nobody coded")
        case "fitting": return Phrase(zh: "没有适配评估", en: "no fitting assessment")
        case "bill_share": return Phrase(zh: "应付比例已付足", en: "its share of the bill is paid")
        case "need_met": return Phrase(zh: "需求已满足或所余不足此数", en: "the need is met, or less is lacking than this")
        case "need_gone": return Phrase(zh: "需求已不在或不在期限内", en: "the need is gone or does not hold on that day")
        case "household":
            return Phrase(zh: "该户不在帮扶范围或情况待核", en: "the household is outside the programme or to be verified first")
        case "item": return Phrase(zh: "物品或用途不同", en: "another article or purpose")
        case "area": return Phrase(zh: "不在服务区域内", en: "outside its areas")
        case "dates": return Phrase(zh: "不在期限内", en: "not on that day")
        case "expired": return Phrase(zh: "已过保质期", en: "past its last day")
        case "state": return Phrase(zh: "捐赠尚未落实", en: "not firm enough yet")
        case "category": return Phrase(zh: "救助类别不符", en: "another category")
        case "tier": return Phrase(zh: "层级不符", en: "another tier")
        case "cause": return Phrase(zh: "致困原因不符", en: "another cause")
        case "age": return Phrase(zh: "年龄不符", en: "younger or older")
        case "stage": return Phrase(zh: "学段不符", en: "another stage of schooling")
        case "school": return Phrase(zh: "不是指定学校的学生", en: "not a pupil of the named school")
        case "donor_relative": return Phrase(zh: "与捐赠方负责人有近亲属关系", en: "related to the donor's responsible person")
        case "vetted_for_minors": return Phrase(zh: "服务人员未经涉未成年人审查", en: "not vetted for work with minors")
        case "no_stock": return Phrase(zh: "已无余量", en: "nothing left")
        case "household_cap": return Phrase(zh: "该户已达每户上限", en: "the household has had all it may have")
        default: return Phrase(zh: code, en: code)
        }
    }

    private static func fact(_ name: String) -> Phrase {
        switch name {
        case "need.item": Phrase(zh: "需求的物品", en: "the article that is needed")
        case "need.quantity": Phrase(zh: "需求数量或费用金额", en: "the need's amount")
        case "need.fitted": Phrase(zh: "适配评估", en: "the fitting assessment")
        case "offer.item": Phrase(zh: "资源的物品或用途", en: "the offer's article or purpose")
        case "offer.earmark": Phrase(zh: "定向要求中未编码的文字（待核对）", en: "words of the earmark that nobody coded")
        case "offer.areas": Phrase(zh: "资源的服务区域", en: "the offer's areas")
        case "household.categories": Phrase(zh: "救助类别", en: "the household's categories")
        case "household.tier": Phrase(zh: "层级", en: "the household's tier")
        case "household.main_cause": Phrase(zh: "主要致困原因", en: "the main cause")
        case "household.members": Phrase(zh: "家庭成员", en: "the household's members")
        case "member.birth": Phrase(zh: "出生日期", en: "a birth date")
        case "member.stage": Phrase(zh: "学段", en: "a stage of schooling")
        case "member.school": Phrase(zh: "就读学校", en: "a school")
        case "offer.vetted": Phrase(zh: "涉未成年人审查", en: "the vetting for work with minors")
        case "offer.stock": Phrase(zh: "资源数量", en: "the offer's quantity")
        default: Phrase(zh: name, en: name)
        }
    }

    /// Why a need waits.
    public static func held(_ code: String) -> Phrase {
        switch code {
        case "quantity_unknown": Phrase(zh: "需求数量不明", en: "nobody knows how much is needed")
        case "received_unknown": Phrase(zh: "已获救助数量不明", en: "nobody knows how much was received elsewhere")
        default: Phrase(zh: "家庭情况待核（\(code)）", en: "the household is to be verified first (\(code))")
        }
    }

    /// What a record is called.
    public static let tie = Phrase(zh: "村社结对", en: "tie")
    /// The steps with ties.
    public static let tieActions = Phrase(zh: "可用：approve、refuse、end", en: "available: approve, refuse, end")
    /// A reason must be given.
    public static let tieReason = Phrase(zh: "须写明理由：--because 理由", en: "say why: --because TEXT")

    /// A step that its state does not allow.
    public static func tieState(_ id: String, _ state: String) -> Phrase {
        let name = tieStateName(state)
        return Phrase(zh: "\(id)现为“\(name.zh)”，不能这样办理", en: "\(id) is \(name.en): not possible")
    }

    /// The organisation helps the community already.
    public static func tiedAlready(_ id: String) -> Phrase {
        Phrase(zh: "\(id)：该单位已在包联该村(社区)", en: "\(id): the organisation helps this community already")
    }

    /// The organisation has all the communities that the pack allows.
    public static func tieHelperFull(_ id: String, _ places: Int) -> Phrase {
        Phrase(
            zh: "\(id)：该单位已包联\(places)个村(社区)，不能再加",
            en: "\(id): the organisation helps \(places) \(places == 1 ? "community" : "communities") and takes no more"
        )
    }

    /// The community has all the organisations that it wants.
    public static func tieCommunityFull(_ id: String, _ wanted: Int) -> Phrase {
        Phrase(
            zh: "\(id)：该村(社区)已有\(wanted)家包联单位",
            en: "\(id): the community has \(wanted) of \(wanted) organisations")
    }

    /// The organisation is not there now.
    public static func tieHelperAway(_ id: String) -> Phrase {
        Phrase(zh: "\(id)：该单位目前不在帮扶期间", en: "\(id): the organisation is outside its dates")
    }

    /// What to do about a tie that may not begin.
    public static let tieHint = Phrase(
        zh: "重新运行 jiedui run community，或先结束另一对：jiedui tie end",
        en: "run `jiedui run community` again, or end another tie first")

    /// The word for a state of a tie.
    public static func tieStateName(_ code: String) -> Phrase {
        switch code {
        case "proposed": Phrase(zh: "待审批", en: "proposed")
        case "active": Phrase(zh: "在结对", en: "active")
        case "refused": Phrase(zh: "已否决", en: "refused")
        case "ended": Phrase(zh: "已结束", en: "ended")
        case "superseded": Phrase(zh: "已被新批次取代", en: "superseded")
        default: Phrase(zh: code, en: code)
        }
    }
}
