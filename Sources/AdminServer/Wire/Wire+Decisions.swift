import AdminAPI
import Casework
import Records
import Register
import Wording

extension DecisionOrder {
    init(_ request: DecisionRequest) throws(ServerProblem) {
        guard let action = ProposalState.Action(rawValue: request.action), action != .supersede else {
            throw .badParameter("action")
        }
        self.init(run: request.run, household: request.household, helper: request.helper, action: action)
        reason = try Wire.code(request.reason, "reason")
        because = try Wire.words(request.because)
        from = try Wire.day(request.from, "from")
        until = try Wire.day(request.until, "until")
        version = request.version
    }

    init(_ request: BulkDecision) throws(ServerProblem) {
        guard let action = ProposalState.Action(rawValue: request.action), action != .supersede else {
            throw .badParameter("action")
        }
        self.init(household: "", action: action)
        reason = try Wire.code(request.reason, "reason")
        because = try Wire.words(request.because)
        from = try Wire.day(request.from, "from")
        until = try Wire.day(request.until, "until")
    }
}

extension DecisionFilter {
    init(_ request: BulkDecision) throws(ServerProblem) {
        self.init()
        area = try Wire.area(request.area, "area")
        tiers = request.tiers ?? []
        leastScore = request.leastScore
        helper = request.helper
    }
}

extension PairingOrder {
    init(_ request: PairingRequest) throws(ServerProblem) {
        guard let action = PairingState.Action(rawValue: request.action) else { throw .badParameter("action") }
        self.init(
            household: request.household, helper: request.helper,
            role: try Wire.code(request.role, "role") ?? .lead, action: action)
        reason = try Wire.code(request.reason, "reason")
        because = try Wire.words(request.because)
        on = try Wire.day(request.on, "on")
        successor = request.successor
        version = request.version
    }
}

/// Reads what a body states in words of the interface.
enum Wire {
    /// The longest text that people may add to a decision, in characters.
    static let longestWords = 2000

    static func code<Code: RawRepresentable<String> & CaseIterable>(
        _ text: String?, _ field: String, _: Code.Type = Code.self
    ) throws(ServerProblem) -> Code? {
        guard let text else { return nil }
        guard let code = Code(rawValue: text) else {
            throw .badParameter(field, allowed: Code.allCases.map(\.rawValue))
        }
        return code
    }

    static func day(_ text: String?, _ field: String) throws(ServerProblem) -> CalendarDay? {
        guard let text else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .badParameter(field) }
        return day
    }

    static func area(_ text: String?, _ field: String) throws(ServerProblem) -> DivisionCode? {
        guard let text else { return nil }
        guard let area = DivisionCode(text) else { throw .badParameter(field) }
        return area
    }

    static func words(_ text: String?) throws(ServerProblem) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard text.count <= longestWords, !text.unicodeScalars.contains(where: { $0.value == 0 }) else {
            throw .badParameter("because")
        }
        return text
    }
}

extension DecisionItem {
    init(_ line: DecisionLine, _ language: Language) {
        func state(_ code: String?) -> CodeName? {
            code.map { CodeName(code: $0, name: DecisionWording.stateName($0)(language)) }
        }
        self.init(
            decision: line.id, run: line.run, household: line.household, helper: line.helper.map(HelperRef.init),
            role: line.role.rawValue, action: line.action, before: state(line.before), after: state(line.after),
            version: line.version, consequences: line.consequences.map { $0(language) }, undo: line.undo,
            problem: line.refusal.map {
                Problem(
                    code: $0.code, message: $0.message(language), hint: $0.hint?(language), field: $0.field)
            })
    }
}

extension DecisionResult {
    init(_ lines: [DecisionLine], dryRun: Bool, _ language: Language) {
        self.init(items: lines.map { DecisionItem($0, language) }, dryRun: dryRun)
    }
}

extension SwapResult {
    init(_ line: SwapLine) {
        self.init(
            sides: line.sides.map {
                Side(
                    household: $0.household, before: HelperRef($0.before), after: HelperRef($0.after),
                    scoreBefore: $0.scoreBefore, scoreAfter: $0.scoreAfter)
            }, cost: line.cost, done: line.isDone, runs: line.runs, decisions: line.decisions)
    }
}

extension OpenProposalItem {
    init(_ line: OpenProposalLine, _ language: Language) {
        let proposal = line.proposal
        self.init(
            run: proposal.run, household: proposal.household, householdName: line.headName, areaName: line.areaName,
            tier: proposal.tier, helper: HelperRef(line.helper), role: CodeName(proposal.role, language),
            score: Int64(proposal.score),
            state: CodeName(
                code: proposal.state.rawValue, name: DecisionWording.stateName(proposal.state.rawValue)(language)),
            version: line.version)
    }
}

extension PairingItem {
    /// A pairing as it stands on a day.
    init(_ pairing: Pairing, head: String?, _ helper: HelperName?, on day: CalendarDay, _ language: Language) {
        self.init(pairing, head: head, helper, language)
        let state = pairing.state(on: day).rawValue
        self.state = CodeName(code: state, name: DecisionWording.stateName(state)(language))
        endReason = pairing.endReason.map { CodeName(code: $0, name: DecisionWording.reasonName($0)(language)) }
        answer = pairing.answer
    }

    init(_ line: PairingLine, _ language: Language) {
        let pairing = line.pairing
        self.init(
            household: pairing.household, householdName: line.headName, helper: HelperRef(line.helper),
            role: CodeName(pairing.role, language), from: pairing.from?.description,
            until: pairing.until?.description)
        state = CodeName(
            code: line.state.rawValue, name: DecisionWording.stateName(line.state.rawValue)(language))
        endReason = pairing.endReason.map { CodeName(code: $0, name: DecisionWording.reasonName($0)(language)) }
        answer = pairing.answer
        version = line.version
    }
}

extension StateStep {
    /// Every step that proposals and pairings know.
    static func all(_ language: Language) -> [StateStep] {
        func state(_ code: String) -> CodeName {
            CodeName(code: code, name: DecisionWording.stateName(code)(language))
        }
        func action(_ code: String) -> CodeName {
            CodeName(code: code, name: DecisionWording.actionName(code)(language))
        }
        return ProposalState.transitions.map {
            StateStep(
                of: "proposal", from: state($0.from.rawValue), action: action($0.action.rawValue),
                to: $0.to.map { state($0.rawValue) }, roles: $0.roles.map(\.rawValue).sorted(),
                needsReason: $0.needsReason)
        }
            + PairingState.transitions.map {
                StateStep(
                    of: "pairing", from: state($0.from.rawValue), action: action($0.action.rawValue),
                    to: $0.to.map { state($0.rawValue) }, roles: $0.roles.map(\.rawValue).sorted(),
                    needsReason: $0.needsReason)
            }
    }
}

extension Notes {
    init(_ prohibition: Prohibition, _ language: Language) {
        let until = prohibition.until.map { DecisionWording.forbidden($0.description) } ?? DecisionWording.forbiddenOpen
        self.init(notes: [until(language)])
    }

    init(lifted count: Int, _ language: Language) {
        self.init(notes: [DecisionWording.lifted(count)(language)])
    }

    init(asks household: String, _ language: Language) {
        self.init(notes: [DecisionWording.asks(household)(language)])
    }
}
