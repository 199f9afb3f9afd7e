/// Where an offer stands with its donor (承诺 → 签约 → 到账; Charity Law of 2016, art. 41).
///
/// What becomes of its quantities stands in the ledger of the offer, not here.
public enum OfferState: String, CodedTerm {
    /// Promised, nothing signed (已承诺).
    case pledged
    /// An agreement is signed (已签约).
    case signed
    /// It has arrived, wholly or in part; how much stands in the ledger (已到账).
    case received
    /// The donor has taken it back, or the office gave it up (已撤回).
    case withdrawn
    /// It is over: what was left has been returned or re-purposed (已结束).
    case closed

    /// The words for this code.
    public var term: Term {
        switch self {
        case .pledged: Term("已承诺", "pledged", ["承诺", "意向"])
        case .signed: Term("已签约", "signed", ["签约", "已签"])
        case .received: Term("已到账", "received", ["已接收", "到账", "已入库", "已到位"])
        case .withdrawn: Term("已撤回", "withdrawn", ["撤回", "取消"])
        case .closed: Term("已结束", "closed", ["结束", "完结"])
        }
    }

    /// The states that may follow.
    public var next: [OfferState] {
        switch self {
        case .pledged: [.signed, .received, .withdrawn]
        case .signed: [.received, .withdrawn, .closed]
        case .received: [.withdrawn, .closed]
        case .withdrawn, .closed: []
        }
    }

    /// Whether a run may give out what is left of it.
    public var isUsable: Bool { self == .pledged || self == .signed || self == .received }
}
