import AdminAPI
import Testing

@testable import AdminServer

@Suite struct JobBoardTests {
    private func phases(_ lines: AsyncStream<RunEvent>?) async -> [String] {
        var seen: [String] = []
        if let lines { for await line in lines { seen.append(line.phase ?? line.event) } }
        return seen
    }

    @Test func everyFollowerGetsTheLastLineEarlyOrLate() async {
        let board = JobBoard()
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        await board.start("a") { report in
            report(RunEvent(event: "progress", phase: "solve"))
            for await _ in gate { break }
            report(RunEvent(event: "progress", phase: "store"))
            return RunEvent(event: "result")
        }
        let early = await board.follow("a")
        #expect(await board.running == 1)
        opener.yield()
        #expect(await phases(early) == ["solve", "store", "result"])
        await board.finish()
        #expect(await board.running == 0)
        #expect(await phases(await board.follow("a")) == ["solve", "store", "result"])
    }

    @Test func ofOnePhaseALateFollowerGetsTheNewestLine() async {
        let board = JobBoard()
        await board.start("a") { report in
            for done in 1...5 { report(RunEvent(event: "progress", phase: "solve", done: Int64(done), total: 5)) }
            return RunEvent(event: "result")
        }
        await board.finish()
        var dones: [Int64?] = []
        if let lines = await board.follow("a") { for await line in lines { dones.append(line.done) } }
        #expect(dones == [5, nil])
    }

    @Test func anUnknownJobHasNoStreamAndOldOnesMakeRoom() async {
        let board = JobBoard(capacity: 2)
        #expect(await board.follow("a") == nil)
        for id in ["a", "b", "c"] {
            await board.start(id) { _ in RunEvent(event: "result") }
            await board.finish()
        }
        #expect(await board.follow("a") == nil)
        #expect(await board.follow("c") != nil)
    }

    @Test func cancellationReachesTheWork() async {
        let board = JobBoard()
        await board.start("a") { _ in
            while !Task.isCancelled { await Task.yield() }
            return RunEvent(event: "problem")
        }
        await board.cancelAll()
        await board.finish()
        #expect(await phases(await board.follow("a")) == ["problem"])
    }
}
