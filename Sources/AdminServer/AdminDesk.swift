public import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Wording

/// Everything that stands behind the socket: the routes, in front of them who may pass, behind them the office.
public struct AdminDesk: Sendable {
    /// Long work that is going on.
    public let jobs: JobBoard
    private let groups: [any RouteGroup]
    private let principals: any Principals
    private let answers: any AnswerStore
    private let limits: AdminLimits
    private let language: Language
    private let meter = Meter()

    /// A desk from its parts.
    ///
    /// - Parameters:
    ///   - office: the use cases.
    ///   - status: what `GET /v1/status` reports about daemon and store.
    ///   - principals: the office's users.
    ///   - answers: where first answers to writes with an `Idempotency-Key` are kept.
    ///   - key: reads the line of the key file, for administrators who back up.
    ///   - metrics: what metrics report beside the counts of the desk itself.
    ///   - language: the language of messages where a request names none.
    public init(
        office: Office, status: StatusSource, principals: any Principals = FixedPrincipals(),
        answers: any AnswerStore = RecentAnswers(),
        key: (@Sendable () async throws -> [UInt8])? = nil,
        metrics: MetricsSource = MetricsSource(),
        limits: AdminLimits = AdminLimits(), language: Language = .zh
    ) {
        jobs = JobBoard()
        self.principals = principals
        self.answers = answers
        self.limits = limits
        self.language = language
        groups = [
            StatusRoutes(source: status, jobs: jobs, office: office), ImportRoutes(office: office),
            RegisterRoutes(office: office), WorklistRoutes(office: office), HandRoutes(office: office),
            RunRoutes(office: office, jobs: jobs), RunOutputRoutes(office: office, jobs: jobs),
            ExplanationRoutes(office: office), DecisionRoutes(office: office),
            PlanRoutes(office: office), OfferRoutes(office: office), CommunityRoutes(office: office),
            PackRoutes(office: office), ProgrammeRoutes(office: office), FactRoutes(office: office),
            BackupRoutes(office: office, key: key),
            PrincipalRoutes(office: office), ReviewRoutes(office: office, jobs: jobs),
            MetricsRoutes(office: office, status: status, meter: meter, source: metrics),
        ]
    }

    /// The table of routes.
    var routes: [Route] { groups.flatMap(\.routes) }

    /// Builds the responder: middleware from the outside in, then the table of routes.
    func makeResponder() -> RouterResponder<AdminContext> {
        let router = Router(context: AdminContext.self)
        router.add(middleware: LanguageMiddleware(fallback: language))
        router.add(middleware: AccessLogMiddleware())
        router.add(middleware: MeterMiddleware(meter: meter))
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: HostMiddleware())
        router.add(middleware: CallerMiddleware(principals: principals))
        let idempotency = Idempotency(answers: answers)
        let limits = limits
        var methods: [String: Set<HTTPRequest.Method>] = [:]
        for route in routes {
            methods[route.path, default: []].insert(route.method)
            router.on("/v1/\(route.path)", method: route.method) { request, context in
                guard context.caller?.may(route.action) == true else {
                    throw ServerProblem.notPermitted(route.action)
                }
                func answer(_ request: Request, _ context: AdminContext) async throws -> Response {
                    try await route.answer(try Call(request, context, limits, known: route.parameters))
                }
                guard route.keepsAnswer else { return try await answer(request, context) }
                return try await idempotency.answer(request, context, next: answer)
            }
        }
        for (path, allowed) in methods {
            for method in [HTTPRequest.Method.get, .post, .put, .delete, .patch, .head] where !allowed.contains(method)
            {
                router.on("/v1/\(path)", method: method) { _, _ -> Response in throw ServerProblem.noMethod }
            }
        }
        return router.buildResponder()
    }
}
