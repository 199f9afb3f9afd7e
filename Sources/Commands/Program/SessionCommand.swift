import ArgumentParser

/// A command that does something: about forty lines of flags, one client call, and rendering.
protocol SessionCommand: ParsableCommand {
    /// The options that every command takes.
    var global: GlobalOptions { get }
    /// Whether exit 1 tells that something needs attention.
    var isStrict: Bool { get }
    /// Does it.
    func run(_ session: Session) async throws
}

extension SessionCommand {
    var isStrict: Bool { false }
}
