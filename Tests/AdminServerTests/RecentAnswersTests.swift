import AdminServer
import Testing

@Suite struct RecentAnswersTests {
    private let key = IdempotencyKey(uid: 7, text: "k")

    @Test func theFirstAnswerComesBackToItsUserOnly() async throws {
        let answers = RecentAnswers()
        let first = KeptAnswer(status: 202, body: [1, 2])
        await answers.keep(first, for: key, target: "/v1/runs")
        #expect(try await answers.answer(key, target: "/v1/runs") == first)
        #expect(try await answers.answer(IdempotencyKey(uid: 8, text: "k"), target: "/v1/runs") == nil)
    }

    @Test func aKeyOnAnotherPathIsRefused() async throws {
        let answers = RecentAnswers()
        await answers.keep(KeptAnswer(status: 200, body: []), for: key, target: "/v1/a")
        await #expect(throws: KeyReused.self) { try await answers.answer(key, target: "/v1/b") }
    }

    @Test func theOldestMakesRoom() async throws {
        let answers = RecentAnswers(capacity: 1)
        await answers.keep(KeptAnswer(status: 200, body: [1]), for: key, target: "/")
        await answers.keep(KeptAnswer(status: 200, body: [2]), for: IdempotencyKey(uid: 7, text: "l"), target: "/")
        #expect(try await answers.answer(key, target: "/") == nil)
    }
}
