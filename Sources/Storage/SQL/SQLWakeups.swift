/// Tells those who wait for work that a committed transaction has left some.
///
/// A wake-up carries nothing and several may become one: whoever hears it looks into the tables. So a lost one costs a
/// poll's time, never a piece of work.
public protocol SQLWakeups: Sendable {
    /// Yields after transactions that called `SQLSession.wake` with this channel were committed: by any program on the
    /// same server, or, in an engine without one, by this process.
    ///
    /// It yields once when it has begun to listen, and again after every interruption in which a wake-up may have been
    /// missed, so that listeners look. It ends when the database is closed or its task is cancelled.
    /// - Parameter channel: ASCII letters, digits and underscores, 1 to 60 of them.
    func wakeups(_ channel: String) -> AsyncStream<Void>
}
