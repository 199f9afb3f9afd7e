/// Writes metrics in Prometheus' text exposition format, version 0.0.4.
struct MetricsText {
    /// The kinds of metric that are written.
    enum Kind: String {
        case counter, gauge, histogram
    }

    /// One line of a family.
    struct Sample {
        /// What follows the family's name, as `_bucket`.
        var suffix = ""
        /// Label names and values, in their order.
        var labels: [(String, String)] = []
        var value: String

        init(_ value: some BinaryInteger, _ labels: [(String, String)] = [], suffix: String = "") {
            self.value = String(value)
            self.labels = labels
            self.suffix = suffix
        }

        init(_ value: Double, _ labels: [(String, String)] = [], suffix: String = "") {
            self.value = value == .infinity ? "+Inf" : "\(value)"
            self.labels = labels
            self.suffix = suffix
        }
    }

    private(set) var text = ""

    /// Adds a family; one without samples is left out.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        guard !samples.isEmpty else { return }
        text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(kind.rawValue)\n"
        for sample in samples {
            let labels = sample.labels.map { "\($0)=\"\(Self.escaped($1, quotes: true))\"" }.joined(separator: ",")
            text += name + sample.suffix + (labels.isEmpty ? "" : "{\(labels)}") + " " + sample.value + "\n"
        }
    }

    static func escaped(_ text: String, quotes: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
