/// Help texts and headings of the commands about offers.
public enum OfferHelp {
    /// A help text or heading.
    public static let group = Phrase(zh: "资源", en: "resources")

    /// A help text or heading.
    public static let offer = Phrase(
        zh: "慈善资源：登记、到账、改变用途、余量", en: "charity offers: enter them, what arrived, other purposes, what is left")

    /// A help text or heading.
    public static let list = Phrase(zh: "列出慈善资源", en: "list the offers")

    /// A help text or heading.
    public static let show = Phrase(zh: "查看一项资源及其台账", en: "show an offer and its ledger")

    /// A help text or heading.
    public static let add = Phrase(zh: "登记一项资源", en: "enter an offer")

    /// A help text or heading.
    public static let edit = Phrase(zh: "更改一项资源", en: "change an offer")

    /// A help text or heading.
    public static let sign = Phrase(zh: "登记已签约", en: "enter that an agreement is signed")

    /// A help text or heading.
    public static let receive = Phrase(zh: "登记到账", en: "enter what has arrived")

    /// A help text or heading.
    public static let withdraw = Phrase(zh: "登记捐赠人撤回", en: "enter that the donor takes it back")

    /// A help text or heading.
    public static let close = Phrase(zh: "结束一项资源", en: "close an offer")

    /// A help text or heading.
    public static let repurpose = Phrase(
        zh: "经捐赠人同意改变余量的用途", en: "give what is left another purpose, with the donor's consent")

    /// A help text or heading.
    public static let leftovers = Phrase(zh: "列出余量和相近用途的资源", en: "list what is left, with offers of a similar purpose")

    /// A help text or heading.
    public static let why = Phrase(
        zh: "说明为什么这样分配：某户，或某项资源", en: "say why a household got what it got, or why an offer went where it went")

    /// A help text or heading.
    public static let report = Phrase(
        zh: "给捐赠人的使用情况工作簿（受助人已遮盖）", en: "the donor's workbook of what became of the gift (recipients masked)")

    /// A help text or heading.
    public static let whyWhat = Phrase(zh: "写明资源编号或 --household 之一", en: "name an offer or --household, one of them")

    /// A help text or heading.
    public static let ofHousehold = Phrase(zh: "户编号", en: "the household")

    /// A help text or heading.
    public static let number = Phrase(zh: "资源编号", en: "the offer's number")

    /// A help text or heading.
    public static let ownNumber = Phrase(zh: "自带编号；不写则由系统编号", en: "its own number; counted where there is none")

    /// A help text or heading.
    public static let donor = Phrase(
        zh: "捐赠单位或个人；写 - 由标准输入读入", en: "the giving unit or person; - reads it from standard input")

    /// A help text or heading.
    public static let donorCode = Phrase(zh: "统一社会信用代码", en: "the unit's credit code")

    /// A help text or heading.
    public static let manager = Phrase(
        zh: "负责人证件号码：写 -，由标准输入读入（封存，用于近亲属回避）",
        en: "ID number of the person responsible: -, read from standard input (sealed; for the guard against relatives)"
    )

    /// A help text or heading.
    public static let phone = Phrase(
        zh: "电话：写 -，由标准输入读入", en: "a telephone number: -, read from standard input")

    /// A help text or heading.
    public static let anonymous = Phrase(zh: "捐赠人不愿公开姓名", en: "the donor is not to be named")

    /// A help text or heading.
    public static let kind = Phrase(
        zh: "类型：funds|goods|service|expertise|job|place 或中文词", en: "kind: funds|goods|service|expertise|job|place")

    /// A help text or heading.
    public static let title = Phrase(zh: "项目或物品名称", en: "project or article")

    /// A help text or heading.
    public static let need = Phrase(zh: "需求代码，如 GOODS", en: "the need code, such as GOODS")

    /// A help text or heading.
    public static let quantity = Phrase(zh: "数量；资金为元", en: "how much; yuan for funds")

    /// A help text or heading.
    public static let unit = Phrase(zh: "单位", en: "the unit")

    /// A help text or heading.
    public static let specification = Phrase(zh: "规格", en: "specification")

    /// A help text or heading.
    public static let expiry = Phrase(zh: "保质期至", en: "last day of goods")

    /// A help text or heading.
    public static let category = Phrase(zh: "适用类别，可多次", en: "a category; may be repeated")

    /// A help text or heading.
    public static let first = Phrase(
        zh: "名额内优先的对象，可多次，如 孤儿、低保；相互不分先后",
        en: "who comes first inside this offer, such as orphan or DB; may be repeated, no rank among them")

    /// A help text or heading.
    public static let fitting = Phrase(
        zh: "须有适配评估记录才分配", en: "only for needs with a fitting assessment on record")

    /// A help text or heading.
    public static let confirmed = Phrase(
        zh: "已核对：各项条件已写全项目名称和定向要求的意思",
        en: "somebody has checked: the conditions say all that title and earmark say")

    /// A help text or heading.
    public static let aidUnit = Phrase(
        zh: "单位，如 元；不写为该户此类需求的单位", en: "the unit, such as 元; that of the household's needs where nothing is said")

    /// A help text or heading.
    public static let tier = Phrase(zh: "适用层级，可多次", en: "a tier; may be repeated")

    /// A help text or heading.
    public static let cause = Phrase(zh: "适用致困原因，可多次", en: "a cause; may be repeated")

    /// A help text or heading.
    public static let stage = Phrase(zh: "适用学段，可多次", en: "a stage of schooling; may be repeated")

    /// A help text or heading.
    public static let area = Phrase(zh: "服务区域代码，可多次", en: "the code of an area; may be repeated")

    /// A help text or heading.
    public static let leastAge = Phrase(zh: "年龄下限（周岁，含）", en: "least age in full years, included")

    /// A help text or heading.
    public static let mostAge = Phrase(zh: "年龄上限（周岁，含）", en: "most age in full years, included")

    /// A help text or heading.
    public static let school = Phrase(zh: "只限该校学生", en: "pupils of this school alone")

    /// A help text or heading.
    public static let cap = Phrase(zh: "每户上限", en: "most for one household")

    /// A help text or heading.
    public static let billShare = Phrase(zh: "支付费用的百分比", en: "share of a bill in percent")

    /// A help text or heading.
    public static let vetted = Phrase(zh: "涉未成年人审查日期", en: "day of the vetting for work with minors")

    /// A help text or heading.
    public static let from = Phrase(zh: "开始日期", en: "first day")

    /// A help text or heading.
    public static let until = Phrase(zh: "结束日期", en: "last day")

    /// A help text or heading.
    public static let earmark = Phrase(zh: "捐赠人的定向要求原文", en: "the conditions in the donor's words")

    /// A help text or heading.
    public static let receivedFrom = Phrase(zh: "交来清单的慈善组织代码", en: "code of the charity that handed it in")

    /// A help text or heading.
    public static let state = Phrase(zh: "状态", en: "state")

    /// A help text.
    public static let stateFilter = Phrase(
        zh: "只列这种状态：pledged 已承诺、signed 已签约、received 已到账、withdrawn 已撤回、closed 已结束",
        en: "only this state: pledged, signed, received, withdrawn, closed")

    /// A help text or heading.
    public static let version = Phrase(zh: "看到的版本", en: "the version that was seen")

    /// A help text or heading.
    public static let arrived = Phrase(zh: "到账数；不写为全部", en: "what has arrived; all of it where nothing is said")

    /// A help text or heading.
    public static let consentBy = Phrase(
        zh: "谁同意；写 - 由标准输入读入", en: "who consented; - reads it from standard input")

    /// A help text or heading.
    public static let consentOn = Phrase(zh: "同意日期", en: "the day of the consent")

    /// A help text or heading.
    public static let terms = Phrase(
        zh: "同意的内容；写 - 由标准输入读入", en: "what was agreed; - reads it from standard input")

    /// A help text or heading.
    public static let allocation = Phrase(
        zh: "资源分配：审批、发放、确认、退回", en: "allocations: approve, hand over, confirm, take back")

    /// A help text or heading.
    public static let allocationList = Phrase(zh: "列出资源分配", en: "list allocations")

    /// A help text or heading.
    public static let allocationStateHelp = Phrase(
        zh: "状态：proposed|reserved|delivered|confirmed|refused|released|returned|superseded",
        en: "state: proposed|reserved|delivered|confirmed|refused|released|returned|superseded")

    /// A help text or heading.
    public static let allocations = Phrase(zh: "分配编号，如 A000012", en: "ids, such as A000012")

    /// A help text or heading.
    public static let allOfRun = Phrase(zh: "该批次的全部", en: "all of this run")

    /// A help text or heading.
    public static let because = Phrase(zh: "理由", en: "why")

    /// A help text or heading.
    public static let on = Phrase(zh: "日期；不写为今天", en: "the day; today where nothing is said")

    /// A help text or heading.
    public static let allocationsOrRun = Phrase(zh: "写明分配编号，或 --run 批次", en: "name allocations, or --run")

    /// A help text or heading.
    public static let approve = Phrase(zh: "审批：预留份额", en: "approve: set the quantity aside")

    /// A help text or heading.
    public static let refuse = Phrase(zh: "否决（须写理由）", en: "refuse, with a reason")

    /// A help text or heading.
    public static let deliver = Phrase(zh: "登记发放", en: "enter that it was handed over")

    /// A help text or heading.
    public static let confirm = Phrase(zh: "确认收到", en: "confirm that it arrived")

    /// A help text or heading.
    public static let release = Phrase(zh: "取消预留（须写理由）", en: "give it up before it is handed over, with a reason")

    /// A help text or heading.
    public static let takeBack = Phrase(zh: "登记退回（须写理由）", en: "take it back, with a reason")

    /// A help text or heading.
    public static let allRefused = Phrase(zh: "没有一项得到办理", en: "none of them was done")

    /// A help text or heading.
    public static let reason = Phrase(
        zh:
            "理由代码：helped_elsewhere 已从别处得到、moved_away 已搬离、died 已去世、declined 不愿接受、not_needed 不再需要、unsuitable 不合适或有损坏、not_reached 无法送达、mistake 登记有误、other 其他",
        en:
            "why: helped_elsewhere|moved_away|died|declined|not_needed|unsuitable|not_reached|mistake|other; words go with --because"
    )

    /// A help text or heading.
    public static let aid = Phrase(
        zh: "该户从别处得到的救助：登记、查看、撤销，避免重复",
        en: "help from elsewhere: enter it, list it, take a mistake back, so that nobody is helped twice for one need")

    /// A help text or heading.
    public static let aidAdd = Phrase(zh: "登记从别处得到的救助", en: "enter help from elsewhere")

    /// A help text or heading.
    public static let aidList = Phrase(zh: "列出该户从别处得到的救助", en: "list help from elsewhere of a household")

    /// A help text or heading.
    public static let aidVoid = Phrase(
        zh: "撤销误登记的救助（须写理由）", en: "take back an entry that was a mistake, with a reason")

    /// A help text or heading.
    public static let aidKey = Phrase(zh: "救助记录编号（见 aid list）", en: "the entry's key (see aid list)")

    /// Examples.
    public static let aidExamples = Phrase(
        zh: """
            示例：
              jiedui aid 3505830010002 --need FUND --source medical_insurance --amount 3000
              jiedui aid list 3505830010002
              jiedui aid void 3505830010002 0V3K8QG2M4XT --because 登错户
            """,
        en: """
            Examples:
              jiedui aid 3505830010002 --need FUND --source medical_insurance --amount 3000
              jiedui aid list 3505830010002
              jiedui aid void 3505830010002 0V3K8QG2M4XT --because "another household's"
            """)

    /// A help text or heading.
    public static let item = Phrase(zh: "物品或用途", en: "the article or purpose")

    /// A help text or heading.
    public static let source = Phrase(
        zh: "来源：temporary_aid|medical_insurance|medical_aid|charity|other",
        en: "source: temporary_aid|medical_insurance|medical_aid|charity|other")

    /// A help text or heading.
    public static let aidAmount = Phrase(
        zh: "数量；资金为元；不写为不明", en: "how much; yuan for money; unknown where nothing is said")

    /// A help text or heading.
    public static let unnamed = Phrase(zh: "（不公开）", en: "(not named)")

    /// Examples.
    public static let offerExamples = Phrase(
        zh: """
            示例：
              jiedui import offers 慈善资源.xlsx --received-from 51350500MJB0000001 --rejects 回执.xlsx
              jiedui run offers --area 3505
              jiedui offer why ZY20200017 --run R000002
              jiedui offer report ZY20200017 --xlsx 捐赠人.xlsx
            """,
        en: """
            Examples:
              jiedui import offers offers.xlsx --received-from 51350500MJB0000001 --rejects receipt.xlsx
              jiedui run offers --area 3505
              jiedui offer why ZY20200017 --run R000002
              jiedui offer report ZY20200017 --xlsx donor.xlsx
            """)

    /// An example.
    public static let addExample = Phrase(
        zh: "示例：jiedui offer add --donor 某某慈善会 --kind goods --title 棉被 --quantity 200 --unit 床 --area 350583 --cap 2",
        en:
            "Example: jiedui offer add --donor CHARITY --kind goods --title 棉被 --quantity 200 --unit 床 --area 350583 --cap 2"
    )

    /// An example.
    public static let repurposeExample = Phrase(
        zh: "示例：jiedui offer repurpose ZY1 --consent-by 某某基金会 --consent-on 2020-09-01 --terms 余款用于助学 --title 助学金",
        en: "Example: jiedui offer repurpose ZY1 --consent-by DONOR --consent-on 2020-09-01 --terms TEXT --title 助学金")

    /// Examples.
    public static let allocationExamples = Phrase(
        zh: """
            示例：
              jiedui allocation list --run R000002
              jiedui allocation approve --run R000002 --dry-run
              jiedui allocation deliver A000012 A000013 --on 2020-05-08
              jiedui allocation return A000012 --reason moved_away
            """,
        en: """
            Examples:
              jiedui allocation list --run R000002
              jiedui allocation approve --run R000002 --dry-run
              jiedui allocation deliver A000012 A000013 --on 2020-05-08
              jiedui allocation return A000012 --reason moved_away
            """)

    /// What a change of purpose made.
    public static func repurposed(_ consent: String, from: String, to: String) -> Phrase {
        Phrase(
            zh: "已按同意书\(consent)把\(from)的余量转入\(to)", en: "by consent \(consent) what was left of \(from) is now \(to)")
    }

    /// A need and what it gets.
    public static func needLine(_ need: String, wanted: String?, given: String) -> Phrase {
        Phrase(
            zh: "\(need)：得\(given)，需\(wanted ?? "（不明）")", en: "\(need): \(given) of \(wanted ?? "(unknown)")")
    }

    /// The nearest miss.
    public static func nearest(_ offer: String, _ rule: String) -> Phrase {
        Phrase(zh: "最接近的是\(offer)，只差一条：\(rule)", en: "nearest: \(offer), which fails one rule alone: \(rule)")
    }

    /// How many steps were done.
    public static func decided(_ done: Int, refused: Int, dryRun: Bool) -> Phrase {
        dryRun
            ? Phrase(
                zh: "试算：可办\(done)项，不可办\(refused)项，未保存",
                en: "tried only: \(done) possible, \(refused) refused, nothing stored")
            : Phrase(zh: "已办\(done)项，未办\(refused)项", en: "\(done) done, \(refused) refused")
    }

    /// Help from elsewhere is kept.
    public static func aidKept(_ household: String) -> Phrase {
        Phrase(zh: "已登记\(household)从别处得到的救助", en: "help from elsewhere entered for \(household)")
    }
}
