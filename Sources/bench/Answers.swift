import Casework
import Foundation
import Records
import Register

/// What questions about a run cost once it is loaded: CPU seconds of the whole answer, names and all.
struct Answers {
    let office: Office
    let caller: Principal
    let order: RunOrder

    /// Asks about the run `receipt`, and about a run of its most populous county; prints a line for each kind of question.
    func print(_ receipt: RunReceipt) async throws {
        let open = try await office.left(of: receipt.run.id, .uncovered, limit: 25, cursor: nil, by: caller)
        let pairs = try await office.pairs(of: receipt.run.id, limit: 25, cursor: nil, by: caller)
        let households = open.items.map(\.household) + pairs.items.map(\.household)
        try await say("recommend, \(receipt.run.counts.inScope) households", households) { household in
            _ = try await office.recommend(household, run: receipt.run.id, count: 5, by: caller)
        }
        try await say("explain, \(receipt.run.counts.inScope) households", households) { household in
            _ = try await office.explain(household, run: receipt.run.id, versus: nil, by: caller)
        }
        guard let county = receipt.counties.max(by: { $0.inScope < $1.inScope }) else { return }
        var part = order
        part.area = county.area
        let small = try await office.run(part, by: caller, progress: { _ in }, isCancelled: { false })
        let home = try await office.pairs(of: small.run.id, limit: 20, cursor: nil, by: caller).items
        try await say("what-if, \(small.run.counts.inScope) households", home.map(\.household)) { household in
            guard let pair = home.first(where: { $0.household == household }) else { return }
            var question = WhatIfOrder()
            question.capacities = [(helper: pair.helper.key, capacity: 0)]
            _ = try await office.whatIf(question, run: small.run.id, by: caller)
        }
    }

    private func say(_ name: String, _ households: [String], _ ask: (String) async throws -> Void) async throws {
        guard let first = households.first else { return }
        // Once without measuring: what the first question alone loads is no part of the answer.
        try await ask(first)
        var seconds: [Double] = []
        for household in households {
            let begun = Meter.cpu()
            try await ask(household)
            seconds.append(Meter.cpu() - begun)
        }
        seconds.sort()
        let (middle, most) = (seconds[seconds.count / 2] * 1000, (seconds.last ?? 0) * 1000)
        Swift.print(String(format: "%@: median %.1f, most %.1f CPU ms", name, middle, most))
    }
}
