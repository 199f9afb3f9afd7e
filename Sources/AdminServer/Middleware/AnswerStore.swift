/// A client's name for one write, so that a repetition is noticed.
public struct IdempotencyKey: Sendable, Hashable {
    /// The user it belongs to.
    public var uid: UInt32
    /// The text that the client chose, 1…200 bytes.
    public var text: String

    /// A key from its parts.
    public init(uid: UInt32, text: String) {
        self.uid = uid
        self.text = text
    }
}

/// The first answer to a write, as it is given again.
public struct KeptAnswer: Sendable, Hashable {
    /// The path and query of the write; another one under the same key is refused.
    public var target: String
    /// The status.
    public var status: Int
    /// The content type.
    public var type: String
    /// The bytes of the answer.
    public var body: [UInt8]

    /// An answer from its parts.
    public init(target: String, status: Int, type: String, body: [UInt8]) {
        self.target = target
        self.status = status
        self.type = type
        self.body = body
    }
}

/// Where first answers are kept.
public protocol AnswerStore: Sendable {
    /// The answer kept under `key`.
    func answer(_ key: IdempotencyKey) async throws -> KeptAnswer?
    /// Keeps `answer` under `key`.
    func keep(_ answer: KeptAnswer, for key: IdempotencyKey) async throws
}

/// Keeps the last answers in memory: the oldest make room, a restart forgets all.
public actor RecentAnswers: AnswerStore {
    private let capacity: Int
    private var kept: [IdempotencyKey: KeptAnswer] = [:]
    private var order: [IdempotencyKey] = []

    /// Room for `capacity` answers.
    public init(capacity: Int = 1000) {
        self.capacity = capacity
    }

    /// The answer kept under `key`.
    public func answer(_ key: IdempotencyKey) -> KeptAnswer? {
        kept[key]
    }

    /// Keeps `answer` under `key`.
    public func keep(_ answer: KeptAnswer, for key: IdempotencyKey) {
        if kept.updateValue(answer, forKey: key) == nil { order.append(key) }
        while order.count > capacity { kept[order.removeFirst()] = nil }
    }
}
