import AdminAPI
import AdminServer
import Casework
import Glibc
import Logging
import Policy
import Records
import ServiceLifecycle
import Storage
import Synchronization
import UnixSignals
import Wording

/// Puts the parts together and runs them: socket, store, vault, office, front desk, signs of life.
struct Daemon: Sendable {
    /// Seconds that work may take to break off when the time for draining is over.
    static let cancelSeconds = 20

    private let settings: Settings
    private let flags: SettingFlags
    private let environment: [String: String]

    init(_ settings: Settings, flags: SettingFlags, environment: [String: String]) {
        self.settings = settings
        self.flags = flags
        self.environment = environment
    }

    /// Runs until SIGTERM or SIGINT; requests and runs in progress are finished first.
    func run() async throws {
        // The socket comes first: its umask is the whole process's, and nothing else runs yet.
        let socket = try listen()
        let threshold = LogThreshold(settings.logLevel)
        let forJournal = environment["JOURNAL_STREAM"] != nil
        LoggingSystem.bootstrap { StderrLogHandler(label: $0, threshold: threshold, forJournal: forJournal) }
        let logger = Logger(label: "jieduid")
        let premises = try await Premises.open(settings, environment: environment, logger: logger)
        try await FirstAdministrator(name: settings.administrator).enter(premises.office, logger)
        let notifier = SystemdNotifier(environment: environment)
        let stopping = StopMark()
        let desk = AdminDesk(
            office: premises.office,
            status: StatusSource(
                version: ProductVersion.text, startedAt: SystemClock.now().description, pid: getpid(),
                isStopping: { stopping.isSet }, store: { premises.status() }),
            principals: StoredPrincipals(office: premises.office), answers: StoredAnswers(store: premises.store),
            key: premises.keyLine, metrics: MetricsSource(pool: { premises.pool() }), language: settings.language)
        let path = socket.path ?? "systemd"
        let admin = AdminService(
            socket: socket, desk: desk, logger: logger,
            onReady: {
                logger.info("ready", metadata: [LogKey.path: "\(path)", LogKey.version: "\(ProductVersion.text)"])
                notifier.send("READY=1")
            },
            onStopping: {
                stopping.set()
                logger.info("stopping")
                // The drain time is a setting, which the unit's own time for stopping cannot know.
                let patience = (settings.drainSeconds + Self.cancelSeconds + 10) * 1_000_000
                notifier.send("STOPPING=1\nEXTEND_TIMEOUT_USEC=\(patience)")
            })
        let services: [any Service] = [
            WatchdogService(notifier: notifier) { await premises.isAlive() },
            StoreWatchService(premises: premises, logger: logger),
            StandingService(office: premises.office, logger: logger),
            ReloadService { reload(premises.office, threshold, notifier, logger) },
            // Before the desk: services stop from the last to the first, and requests that wait for a job need it.
            JobService(runner: runner(premises, logger)),
            admin,
        ]
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            // The lifecycle's own lines print whole services, settings included.
            logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() })
        configuration.maximumGracefulShutdownDuration = .seconds(settings.drainSeconds)
        configuration.maximumCancellationDuration = .seconds(Self.cancelSeconds)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            await premises.store.close()
            throw error
        }
        await premises.store.close()
        logger.info("stopped")
    }

    private func runner(_ premises: Premises, _ logger: Logger) -> JobRunner {
        JobRunner(
            office: premises.office,
            settings: .init(
                owner: premises.owner, parallel: settings.jobs, lease: .seconds(settings.leaseSeconds),
                isAlone: premises.store.database.engine == .sqlite), logger: logger)
    }

    private func listen() throws -> ListeningSocket {
        signal(SIGPIPE, SIG_IGN)
        // A write beyond the limit on file sizes shall fail, as on a full disk, and not end the process.
        signal(SIGXFSZ, SIG_IGN)
        // Until the reload service listens, a SIGHUP would end the process.
        signal(SIGHUP, SIG_IGN)
        if let adopted = try ListeningSocket.adopted() { return adopted }
        try Folders.makeParent(of: settings.socket, mode: settings.socket.hasPrefix("/run/") ? 0o755 : 0o700)
        if let folder = settings.ownFolder, let fault = OwnFolder.fault(of: folder, uid: geteuid()) {
            throw StartError.unsafeFolder(folder, fault)
        }
        return try ListeningSocket.make(path: settings.socket, group: settings.group)
    }

    /// Log level and packs from the files as they are now; where one of them is refused, both stay as they were.
    private func reload(_ office: Office, _ threshold: LogThreshold, _ notifier: SystemdNotifier, _ logger: Logger) {
        notifier.send("RELOADING=1\nMONOTONIC_USEC=\(SystemClock.monotonicMicroseconds())")
        defer { notifier.send("READY=1") }
        do {
            let settings = try Settings.load(flags, environment: environment)
            let library = try OfficePacks.library(folder: settings.packs)
            office.replacePacks(library)
            threshold.current = settings.logLevel
            logger.notice("reloaded", metadata: [LogKey.packs: "\(library.packs.count)"])
        } catch {
            logger.error("reload refused", metadata: error.logged)
        }
    }
}

/// A mark that is set once.
final class StopMark: Sendable {
    private let value = Atomic<Bool>(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set() { value.store(true, ordering: .releasing) }
}
