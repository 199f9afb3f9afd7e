import Testing

@testable import Commands

@Suite struct ProgressLineTests {
    @Test func theBarShowsTheShareThatIsDone() {
        #expect(ProgressLine.rendered("solving", done: nil, total: nil, width: 80) == "solving")
        #expect(
            ProgressLine.rendered("求解", done: 1, total: 4, width: 80) == "求解 [#####...............] 25 %")
        #expect(
            ProgressLine.rendered("x", done: 9, total: 4, width: 80) == "x [####################] 100 %")
        #expect(DisplayWidth.of(ProgressLine.rendered("求解求解", done: 1, total: 4, width: 10)) < 10)
    }

    @Test func nothingIsDrawnWhereNobodyWatches() {
        let screen = Screen()
        let line = ProgressLine(screen.console())
        line.show("x")
        line.clear()
        #expect(screen.messages.isEmpty)
    }

    @Test func theLineIsRemovedInTheEnd() {
        let screen = Screen()
        let line = ProgressLine(screen.console(["TERM": "xterm"], isTerminal: true))
        line.show("x")
        line.clear()
        #expect(screen.messages == "\r\u{1b}[Kx\r\u{1b}[K")
    }

    @Test(arguments: [(0, "0.000"), (285_880_000, "285880.000"), (1, "0.001"), (-1_250, "-1.250")])
    func scoresAreShownInThousands(_ score: Int64, _ text: String) {
        #expect(Score.text(score) == text)
    }
}
