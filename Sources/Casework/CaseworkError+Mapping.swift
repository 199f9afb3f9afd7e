import Matching
import Policy
public import Storage
import Wording

extension CaseworkError {
    /// A failure of the store in words; its code gets the prefix `store_`.
    public init(_ error: StorageError) {
        let code = error.code.rawValue
        switch error.code {
        case .badCursor:
            self.init("bad_parameter", CaseworkWording.badCursor, hint: CaseworkWording.badCursorHint, field: "cursor")
        case .staleVersion:
            self.init("stale_version", CaseworkWording.store(code), hint: CaseworkWording.storeHint(code))
        case .beyond:
            self.init("offer_beyond", OfferWording.beyond, hint: OfferWording.beyondHint, field: "quantity")
        default:
            self.init("store_\(code)", CaseworkWording.store(code), hint: CaseworkWording.storeHint(code))
        }
    }

    /// A failure of a run in words.
    init(_ error: MatchingError) {
        self.init(
            error.code.rawValue,
            error.code == .cancelled
                ? CaseworkWording.runCancelled : CaseworkWording.runFailed(error.code.rawValue, error.detail))
    }

    /// A fault of a pack in words.
    init(_ error: PackError) {
        self.init(error.code.rawValue, PackWording.fault(error.code.rawValue, error.arguments), field: error.path)
    }
}

extension Office {
    /// Runs `body`, turning errors of the rooms below into ones that people can read.
    func presenting<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let error as StorageError {
            throw CaseworkError(error)
        } catch let error as MatchingError {
            throw CaseworkError(error)
        } catch let error as PackError {
            throw CaseworkError(error)
        }
    }
}
