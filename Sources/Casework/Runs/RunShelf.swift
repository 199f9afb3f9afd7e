import Matching

/// The last few runs as solved problems, so that explanations and exports need not solve them again.
actor RunShelf {
    private var runs: [(id: String, run: LeadRun)] = []
    private let capacity: Int

    init(capacity: Int = 4) {
        self.capacity = capacity
    }

    /// The run, where it is still here; it becomes the newest.
    func take(_ id: String) -> LeadRun? {
        guard let index = runs.firstIndex(where: { $0.id == id }) else { return nil }
        let entry = runs.remove(at: index)
        runs.append(entry)
        return entry.run
    }

    /// Puts a run up; the oldest may go.
    func put(_ id: String, _ run: LeadRun) {
        runs.removeAll { $0.id == id }
        runs.append((id, run))
        if runs.count > capacity { runs.removeFirst() }
    }
}
