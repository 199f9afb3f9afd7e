/// The optimum of an instance: which pairs are formed, how much is covered, and the prices that prove it.
///
/// With the lottery the assignment is unique, and the prices are unique always, so a solution depends on the
/// problem and the seed alone: not on the order of rows, the number of threads, the machine or the algorithm.
public struct Solution: Sendable, Equatable {
    /// One pair that is formed.
    public struct Assignment: Sendable, Hashable {
        /// Position of the pair in the instance's columns.
        public var pair: Int32
        /// The units that it carries, 1 or more.
        public var quantity: Int32

        /// An assignment.
        public init(pair: Int32, quantity: Int32) {
            self.pair = pair
            self.quantity = quantity
        }
    }

    /// The units of one priority: first units of households with it and further units with that level.
    public struct Coverage: Sendable, Hashable {
        /// The priority as given.
        public var priority: Int32
        /// Its coverage weight: its dense rank, 1 for the lowest that occurs.
        public var weight: Int64
        /// How many units have this priority.
        public var total: Int64
        /// How many of them are served.
        public var covered: Int64
        /// How many households have this priority.
        public var households: Int64
        /// How many of these households have at least one helper.
        public var coveredHouseholds: Int64
    }

    /// The pairs formed, ascending by position.
    public var assignments: [Assignment]

    /// Coverage by priority, the most urgent (largest) first; every priority that occurs.
    public var coverage: [Coverage]

    /// The value of the optimum: coverage weight in total, and the total score less penalties.
    public var value: Price

    /// Units assigned to each household.
    public var served: [Int32]

    /// Units assigned to each helper.
    public var load: [Int32]

    /// The smallest optimal price of a place at each helper: what one more place there would bring (where penalties
    /// exist: before the penalty of that place).
    public var helperPrices: [Price]

    /// What each household gets from its best choice at these prices, 0 at least.
    public var householdPrices: [Price]

    /// The total score less penalties, in points.
    public var score: Int64 { value.score }

    /// Households without any helper, ascending.
    public var uncovered: [Int] { served.indices.filter { served[$0] == 0 } }

    /// The number of pairs formed.
    public var pairs: Int { assignments.count }
}
