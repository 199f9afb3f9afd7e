import Foundation
import TestSupport
import Testing

extension Integration {
    /// `GET /v1/metrics` is what a strict reader of Prometheus' text format accepts, and says what happened.
    @Suite struct MetricsTests {
        @Test func theTextParsesAndCounts() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "households")
                _ = try await office.daemon.jiedui("households", "show", "none-of-this-number")
                let outcome = try await office.daemon.jiedui("metrics")
                #expect(outcome.isDone, "\(outcome.messages)")
                expectNoPersonalData(in: outcome.output)
                let families = try PrometheusText(outcome.output).families

                func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
                    families[name]?.samples.first { sample in
                        sample.name == name && labels.allSatisfy { sample.labels[$0.key] == $0.value }
                    }?.value
                }
                #expect(value("jiedui_build_info", ["version": "0.2.0"]) == 1)
                #expect(value("jiedui_imported_files_total") == 2)
                #expect(value("jiedui_imported_rows_total", ["outcome": "rejected"]) ?? 0 > 0)
                #expect(value("jiedui_store_info", ["kind": "sqlite"]) == 1)
                #expect(value("jiedui_jobs", ["kind": "run", "state": "running"]) == 0)
                #expect(value("process_resident_memory_bytes") ?? 0 > 1_000_000)
                #expect(value("process_open_fds") ?? 0 > 3)
                #expect(
                    value("jiedui_requests_total", ["route": "/v1/imports/{name}", "method": "POST", "status": "200"])
                        == 2)
                #expect(
                    value("jiedui_requests_total", ["route": "/v1/households/{number}", "status": "404"]) == 1)
                let durations = try #require(families["jiedui_request_duration_seconds"])
                try durations.checkHistogram()
                #expect(durations.kind == "histogram")
                await office.daemon.kill()
            }
        }

        @Test func theReaderItselfIsStrict() {
            let good = "# HELP a b\n# TYPE a counter\na{x=\"1\\\"\\\\\\n\"} 2\n"
            #expect(throws: Never.self) { _ = try PrometheusText(good) }
            for bad in [
                "a 1\n", "# TYPE a counter\na 1\n", good + "a{x=\"1\\\"\\\\\\n\"} 3\n",
                "# HELP a b\n# TYPE a odd\na 1\n",
                "# HELP a b\n# TYPE a counter\na{x=1} 1\n", "# HELP a b\n# TYPE a counter\na x\n",
                "# HELP a b\n# TYPE a counter\na 1", "# HELP a b\n# TYPE a counter\na{x=\"\\q\"} 1\n",
                good + "# HELP a b\n# TYPE a counter\n",
            ] {
                #expect(throws: SupportError.self, "\(bad)") { _ = try PrometheusText(bad) }
            }
        }
    }
}

/// A strict reader of the text format, version 0.0.4: every family has HELP and TYPE before its samples and comes once;
/// names, labels, escapes and numbers are well-formed; no sample comes twice.
struct PrometheusText {
    struct Sample {
        var name: String
        var labels: [String: String]
        var value: Double
    }

    struct Family {
        var kind: String
        var samples: [Sample] = []

        /// Buckets grow, the last is infinite and equals the count; there is a sum.
        func checkHistogram() throws {
            func series(_ suffix: String) -> [[String: String]: [Sample]] {
                Dictionary(grouping: samples.filter { $0.name.hasSuffix(suffix) }) { sample in
                    sample.labels.filter { $0.key != "le" }
                }
            }
            let (buckets, counts, sums) = (series("_bucket"), series("_count"), series("_sum"))
            guard !buckets.isEmpty, counts.keys == buckets.keys, sums.keys == buckets.keys else {
                throw SupportError("a histogram without its parts")
            }
            for (labels, bucket) in buckets {
                let bounds = bucket.map { Double($0.labels["le"] ?? "") ?? .infinity }
                guard bounds == bounds.sorted(), bucket.map(\.value) == bucket.map(\.value).sorted(),
                    bucket.last?.labels["le"] == "+Inf", bucket.last?.value == counts[labels]?.first?.value
                else { throw SupportError("buckets of \(labels)") }
            }
        }
    }

    private(set) var families: [String: Family] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw SupportError("no line end at the end") }
        var helped: String?
        var current: String?
        var seen: Set<String> = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# HELP ") {
                let words = line.split(separator: " ", maxSplits: 3)
                guard words.count == 4, families[String(words[2])] == nil else { throw SupportError("\(line)") }
                helped = String(words[2])
            } else if line.hasPrefix("# TYPE ") {
                let words = line.split(separator: " ")
                guard words.count == 4, String(words[2]) == helped,
                    ["counter", "gauge", "histogram"].contains(words[3])
                else { throw SupportError("\(line)") }
                current = helped
                families[String(words[2])] = Family(kind: String(words[3]))
            } else {
                let sample = try Self.sample(line)
                guard let family = current, let kind = families[family]?.kind,
                    sample.name == family
                        || (kind == "histogram"
                            && ["_bucket", "_sum", "_count"].contains { sample.name == family + $0 }),
                    seen.insert("\(sample.name)\(sample.labels.sorted { $0.key < $1.key })").inserted
                else { throw SupportError("\(line)") }
                families[family]?.samples.append(sample)
            }
        }
    }

    private static func sample(_ line: Substring) throws -> Sample {
        let failure = SupportError("\(line)")
        let name = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
        guard !name.isEmpty, name.first?.isNumber == false else { throw failure }
        var rest = line[name.endIndex...]
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest.removeFirst()
            while rest.first != "}" {
                let label = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
                rest = rest[label.endIndex...]
                guard !label.isEmpty, rest.hasPrefix("=\"") else { throw failure }
                rest.removeFirst(2)
                var value = ""
                while let character = rest.popFirst(), character != "\"" {
                    guard character == "\\" else {
                        value.append(character)
                        continue
                    }
                    switch rest.popFirst() {
                    case "\\": value.append("\\")
                    case "\"": value.append("\"")
                    case "n": value.append("\n")
                    default: throw failure
                    }
                }
                guard labels.updateValue(value, forKey: String(label)) == nil else { throw failure }
                if rest.first == "," { rest.removeFirst() } else if rest.first != "}" { throw failure }
            }
            rest.removeFirst()
        }
        guard rest.first == " ", let value = Double(rest.dropFirst()) else { throw failure }
        return Sample(name: String(name), labels: labels, value: value)
    }
}
