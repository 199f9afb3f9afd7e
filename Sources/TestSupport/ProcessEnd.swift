/// How a process ended.
public enum ProcessEnd: Sendable, Equatable {
    /// It left with this code.
    case exit(Int32)
    /// This signal ended it.
    case signal(Int32)
}
