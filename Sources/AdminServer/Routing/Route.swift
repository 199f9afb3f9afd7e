import HTTPTypes
import Hummingbird

/// One entry of the table of routes: how it is called, which right it takes, and what answers.
struct Route: Sendable {
    /// The method.
    var method: HTTPRequest.Method
    /// The template under `/v1`, as `households/{number}`.
    var path: String
    /// The right that the caller must have.
    var action: Action
    /// The query parameters that it understands; any other is refused, so that a slip of the pen is noticed.
    var parameters: Set<String> = []
    /// Whether the answer is kept for a repetition under its key; not where it holds what is shown only once.
    var keepsAnswer = true
    /// Decodes, calls one use case, encodes.
    var answer: @Sendable (Call) async throws -> Response

    /// Method and template, as documents write them.
    var name: String { "\(method.rawValue) \(path)" }

    static func get(
        _ path: String, _ action: Action, _ parameters: Set<String> = [],
        _ answer: @escaping @Sendable (Call) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, action: action, parameters: parameters, answer: answer)
    }

    static func post(
        _ path: String, _ action: Action, _ parameters: Set<String> = [],
        _ answer: @escaping @Sendable (Call) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, action: action, parameters: parameters, answer: answer)
    }
}

/// Routes that belong together.
protocol RouteGroup: Sendable {
    /// The routes of the group.
    var routes: [Route] { get }
}
