import HTTPTypes
import Hummingbird
import HummingbirdCore
import Wording

/// Chooses the language of messages from `Accept-Language`; the daemon's own where the header names neither.
struct LanguageMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    let fallback: Language

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = Self.preferred(request.headers[.acceptLanguage]) ?? fallback
        var response = try await next(request, context)
        response.headers[.contentLanguage] = context.language.rawValue
        return response
    }

    /// The language with the largest weight; the first one named where weights are equal.
    static func preferred(_ header: String?) -> Language? {
        var best: (language: Language, weight: Double)?
        for entry in (header ?? "").split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first?.lowercased() else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            let language: Language? = tag.hasPrefix("zh") ? .zh : tag.hasPrefix("en") ? .en : nil
            guard let language, weight > 0, weight > best?.weight ?? 0 else { continue }
            best = (language, weight)
        }
        return best?.language
    }
}
