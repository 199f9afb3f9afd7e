/// What a request with an idempotency key was answered.
public struct Answer: Sendable, Hashable {
    /// HTTP status.
    public var status: Int
    /// The body.
    public var body: [UInt8]

    /// An answer.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
