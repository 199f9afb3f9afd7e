/// Databases that tests use one after another: making and dropping one costs more than most tests.
actor DatabaseShelf {
    private var free: [String] = []
    private var places: Int
    private var waiters: [CheckedContinuation<String?, Never>] = []

    /// A shelf of at most `places` databases in use at a time.
    init(places: Int) {
        self.places = places
    }

    /// An empty database, or `nil` where the caller is to make one; waits for a place.
    func take() async -> String? {
        if places > 0 {
            places -= 1
            return free.popLast()
        }
        return await withCheckedContinuation { waiters.append($0) }
    }

    /// Gives a place back, with its database if that is empty again.
    func giveBack(_ name: String?) {
        guard waiters.isEmpty else { return waiters.removeFirst().resume(returning: name) }
        places += 1
        if let name { free.append(name) }
    }
}
