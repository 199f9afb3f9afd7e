import Mustache

/// What a template sees under a name.
///
/// Text is escaped by the template (`{{name}}`); ``markup(_:)`` is HTML already and is taken as it stands (`{{{name}}}`).
indirect enum PageValue: Sendable {
    /// Plain text.
    case text(String)
    /// Finished HTML.
    case markup(Markup)
    /// Shows a section or leaves it out.
    case flag(Bool)
    /// Repeats a section; leaves it out where empty.
    case list([PageValue])
    /// Names inside a section.
    case group([String: PageValue])

    /// A whole number with its separators.
    static func number(_ value: Int) -> PageValue { .text(Numerals.grouped(value)) }
}

extension PageValue: MustacheCustomRepresentation {
    /// The value as the template engine knows it; the engine's own interface is untyped.
    var representation: Any? {
        switch self {
        case .text(let text): Markup.clean(text)
        case .markup(let markup): markup.html
        case .flag(let flag): flag
        case .list(let values): values
        case .group(let values): values
        }
    }
}
