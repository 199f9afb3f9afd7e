import Casework
import Logging
import Records
import ServiceLifecycle

/// Looks again at what was decided, after every change of the store, of the packs, and at day's turn; see
/// `Office.checkStanding`.
///
/// After a change it waits until nothing was changed for one rhythm, and after a check twenty times as long as the check
/// took: an import in chunks or a row of decisions is looked at once, and the check never takes more than a twentieth of
/// the daemon's time. Several daemons on one store may look at the same; the worklist has each finding once.
struct StandingService: Service {
    let office: Office
    let logger: Logger

    init(office: Office, logger: Logger, rhythm: Duration = .seconds(5)) {
        (self.office, self.logger, self.rhythm) = (office, logger, rhythm)
    }

    /// The rhythm of looking for changes.
    private let rhythm: Duration

    func run() async throws {
        await cancelWhenGracefulShutdown { await look() }
    }

    /// At day's turn it looks for whom a programme fits (政策找人); where that fails, again after ten minutes.
    private func search(_ mark: String, _ searched: inout (day: String?, again: ContinuousClock.Instant)) async {
        let today = mark.split(separator: " ").first.map(String.init)
        guard today != searched.day, ContinuousClock.now >= searched.again else { return }
        do {
            _ = try await office.findAtDaysTurn(by: Principal(uid: 0, role: .administrator, area: nil))
            searched.day = today
        } catch {
            searched.again = .now + .seconds(600)
            logger.debug("search for programmes failed", metadata: ["code": "\(String(reflecting: type(of: error)))"])
        }
    }

    private func look() async {
        let clock = ContinuousClock()
        var (checked, seen): (String?, String?)
        var rest = clock.now
        var waiting: ContinuousClock.Instant?
        var searched: (day: String?, again: ContinuousClock.Instant) = (nil, clock.now)
        // The rhythm of looking.
        while (try? await Task.sleep(for: rhythm)) != nil {
            guard clock.now >= rest, let mark = try? await office.standingMark() else { continue }
            await search(mark, &searched)
            defer { seen = mark }
            guard checked != mark else { continue }
            // On a busy day nothing stands still: then it looks all the same, a minute after the first change.
            let since = waiting ?? clock.now
            waiting = since
            guard seen == mark || clock.now - since > .seconds(60) else { continue }
            waiting = nil
            let begun = clock.now
            do {
                let receipt = try await office.checkStanding(by: Principal(uid: 0, role: .administrator, area: nil))
                // What came while it looked is looked at next time; so is what it wrote itself, once.
                checked = receipt.opened + receipt.gone == 0 ? mark : nil
            } catch {
                logger.debug("standing check failed", metadata: ["code": "\(String(reflecting: type(of: error)))"])
            }
            rest = clock.now + (clock.now - begun) * 20
        }
    }
}
