/// What a route does, as far as rights are concerned.
public enum Action: String, Sendable, CaseIterable {
    /// Asking how the daemon is.
    case seeStatus
    /// Fetching an empty workbook.
    case takeTemplate
    /// Reading households and helpers.
    case readRegister
    /// Searching by name or number.
    case find
    /// Entering, changing and ending single records by hand, and taking that back.
    case editRegister
    /// Importing a ledger.
    case importLedger
    /// Reading the remarks of imports.
    case readImports
    /// Starting a run.
    case startRun
    /// Starting a run that sets running pairings aside.
    case startFromScratch
    /// Reading runs, proposals and explanations.
    case readRuns
    /// Computing a stored run again.
    case repeatRun
    /// Taking a run's lists out of the house.
    case exportRun
    /// Reading and checking packs.
    case readPacks
    /// Recording a decision about a pack.
    case adoptPack
    /// Taking a copy of the whole store.
    case backUp
    /// Taking the store's key.
    case takeKey
    /// Reading figures about the daemon's work, none about people.
    case seeMetrics
    /// Seeing who is who.
    case readPrincipals
    /// Entering and disabling users, giving tokens, naming deputies.
    case managePrincipals
    /// Deciding proposals.
    case decide
    /// Steps with pairings.
    case movePairing
    /// Proposing a pair by hand.
    case propose
    /// Helpers who leave, hand over or pause.
    case planHelpers
    /// Deciding items of the worklist.
    case decideWork
    /// Taking an import back.
    case revertImport
    /// Reading charity offers.
    case readOffers
    /// Entering and changing offers, and what donors say of them.
    case manageOffers
    /// Deciding allocations and handing them over.
    case decideAllocation
}
