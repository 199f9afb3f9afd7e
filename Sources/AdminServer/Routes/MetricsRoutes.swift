import AdminAPI
import Casework
import Hummingbird
import Records
import Wording

/// `GET /v1/metrics`: figures about the daemon's work in Prometheus' text form, none about people.
struct MetricsRoutes: RouteGroup {
    let office: Office
    let status: StatusSource
    let meter: Meter
    let source: MetricsSource
    let began = ContinuousClock.now

    var routes: [Route] {
        [
            .get("metrics", .seeMetrics) { call in
                var text = MetricsText()
                let word = { (phrase: Phrase) in phrase(call.language) }
                addProcess(&text, word)
                addRequests(&text, word)
                try await addWork(&text, word)
                return Answer.file(Array(text.text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
            }
        ]
    }

    private func addProcess(_ text: inout MetricsText, _ word: (Phrase) -> String) {
        let process = ProcessFigures.now()
        text.add(
            "jiedui_build_info", .gauge, word(MetricsWording.build), [.init(1, [("version", status.version)])])
        text.add(
            "jiedui_uptime_seconds", .gauge, word(MetricsWording.uptime),
            [.init(began.duration(to: .now) / .seconds(1))])
        text.add("process_cpu_seconds_total", .counter, word(MetricsWording.cpu), [.init(process.cpuSeconds)])
        text.add(
            "process_resident_memory_bytes", .gauge, word(MetricsWording.memory), [.init(process.residentBytes)])
        text.add(
            "process_open_fds", .gauge, word(MetricsWording.descriptors), process.descriptors.map { [.init($0)] } ?? [])
    }

    private func addRequests(_ text: inout MetricsText, _ word: (Phrase) -> String) {
        let counts = meter.counts
        text.add(
            "jiedui_requests_total", .counter, word(MetricsWording.requests),
            counts.answered.sorted { $0.key < $1.key }.map { key, count in
                .init(count, [("route", key.route), ("method", key.method), ("status", "\(key.status)")])
            })
        text.add(
            "jiedui_request_duration_seconds", .histogram, word(MetricsWording.durations),
            counts.durations.sorted { $0.key < $1.key }.flatMap { key, durations -> [MetricsText.Sample] in
                let labels = [("route", key.route), ("method", key.method)]
                let bounds = Meter.bounds.map { "\($0)" } + ["+Inf"]
                return zip(bounds, durations.counts).map { bound, count in
                    .init(count, labels + [("le", bound)], suffix: "_bucket")
                } + [
                    .init(durations.sum, labels, suffix: "_sum"),
                    .init(durations.counts[Meter.bounds.count], labels, suffix: "_count"),
                ]
            })
    }

    private func addWork(_ text: inout MetricsText, _ word: (Phrase) -> String) async throws {
        let figures = try await office.figures()
        text.add("jiedui_imported_files_total", .counter, word(MetricsWording.files), [.init(figures.imports)])
        let rows = figures.rows
        text.add(
            "jiedui_imported_rows_total", .counter, word(MetricsWording.rows),
            [
                .init(rows.accepted, [("outcome", "accepted")]), .init(rows.ignored, [("outcome", "ignored")]),
                .init(rows.read, [("outcome", "read")]), .init(rows.rejected, [("outcome", "rejected")]),
                .init(rows.warned, [("outcome", "warned")]),
            ])
        text.add("jiedui_runs_total", .counter, word(MetricsWording.runs), [.init(figures.runs)])
        text.add(
            "jiedui_newest_run_households", .gauge, word(MetricsWording.newestRun),
            figures.newestRun.map { run in
                [
                    .init(run.covered, [("state", "covered")]), .init(run.notClear, [("state", "not_clear")]),
                    .init(run.uncovered, [("state", "uncovered")]),
                ]
            } ?? [])
        let kept = ["import", "run"].flatMap { kind in
            ["queued", "running"].map { state in
                let found = figures.jobs.first { $0.kind == kind && $0.state == state }
                return JobFigure(kind: kind, state: state, count: Int(found?.count ?? 0))
            }
        }
        text.add(
            "jiedui_jobs", .gauge, word(MetricsWording.jobs),
            (try await source.jobs?() ?? kept).sorted { ($0.kind, $0.state) < ($1.kind, $1.state) }.map {
                .init($0.count, [("kind", $0.kind), ("state", $0.state)])
            })
        text.add(
            "jiedui_jobs_given_up_total", .counter, word(MetricsWording.givenUp), [.init(figures.givenUp)])
        let store = try await status.store()
        text.add(
            "jiedui_store_info", .gauge, word(MetricsWording.store), store.map { [.init(1, [("kind", $0.kind)])] } ?? []
        )
        text.add(
            "jiedui_store_schema_version", .gauge, word(MetricsWording.schema),
            store.map { [.init($0.schema)] } ?? [])
        text.add(
            "jiedui_last_backup_timestamp_seconds", .gauge, word(MetricsWording.lastBackup),
            figures.lastBackup.map { [.init(Double($0.microseconds) / 1e6)] } ?? [])
        text.add(
            "jiedui_database_connections", .gauge, word(MetricsWording.pool),
            await source.pool().sorted { $0.state < $1.state }.map { .init($0.count, [("state", $0.state)]) })
    }
}
