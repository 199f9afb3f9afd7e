extension Store {
    /// Rings whenever a transaction that woke `channel` has committed, in any process that shares the database; several
    /// rings may be heard as one.
    public func wakeups(_ channel: String) -> AsyncStream<Void> { database.wakeups(channel) }
}

extension StoreSession {
    /// Wakes those who listen on `channel`, when this transaction has committed.
    public func wake(_ channel: String) throws { try sql.wake(channel) }
}
