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
    /// The status.
    public var status: Int
    /// The JSON of the answer.
    public var body: [UInt8]

    /// An answer from its parts.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// The key was used for another request.
public struct KeyReused: Error, Sendable {
    /// The one value of this error.
    public init() {}
}

/// Where first answers are kept.
public protocol AnswerStore: Sendable {
    /// The answer kept under `key`.
    ///
    /// - Parameter target: path and query of the request.
    /// - Throws: ``KeyReused`` where the answer belongs to another target.
    func answer(_ key: IdempotencyKey, target: String) async throws -> KeptAnswer?
    /// Keeps `answer` under `key`.
    func keep(_ answer: KeptAnswer, for key: IdempotencyKey, target: String) async throws
}

/// Keeps the last answers in memory: the oldest make room, a restart forgets all.
public actor RecentAnswers: AnswerStore {
    private let capacity: Int
    private var kept: [IdempotencyKey: (target: String, answer: KeptAnswer)] = [:]
    private var order: [IdempotencyKey] = []

    /// Room for `capacity` answers.
    public init(capacity: Int = 1000) {
        self.capacity = capacity
    }

    /// The answer kept under `key`.
    public func answer(_ key: IdempotencyKey, target: String) throws -> KeptAnswer? {
        guard let found = kept[key] else { return nil }
        guard found.target == target else { throw KeyReused() }
        return found.answer
    }

    /// Keeps `answer` under `key`.
    public func keep(_ answer: KeptAnswer, for key: IdempotencyKey, target: String) {
        if kept.updateValue((target, answer), forKey: key) == nil { order.append(key) }
        while order.count > capacity { kept[order.removeFirst()] = nil }
    }
}
