import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui households list|show`.
struct HouseholdsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "households", abstract: Help.text(CommandWording.householdsAbstract),
            subcommands: [HouseholdsList.self, HouseholdsShow.self])
    }
}

/// `jiedui households list`.
struct HouseholdsList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: Help.text(CommandWording.householdsListAbstract),
            discussion: Help.text(CommandWording.householdsExamples))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("area", area)] + page.query
        session.show(page: try await session.client.get("/v1/households", query, as: Page<HouseholdItem>.self))
    }
}

/// `jiedui households show NUMBER`.
struct HouseholdsShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(CommandWording.householdsShowAbstract))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(URLText.path("households", household), as: HouseholdDetail.self)
        session.show(answer) { detail in
            session.facts([
                (CommandWording.number, detail.number), (CommandWording.head, detail.name),
                (CommandWording.idNumber, detail.idNumber),
                (CommandWording.area, "\(detail.areaName) (\(detail.area))"),
                (
                    CommandWording.categories,
                    detail.categories.map(\.name).joined(separator: session.text(CommandWording.comma))
                ),
                (CommandWording.tier, detail.tier.map(String.init)),
                (CommandWording.householdStatus, detail.status?.name),
                (CommandWording.exitUntilHelp, detail.exitUntil),
                (CommandWording.successor, detail.successor),
                (CommandWording.cause, detail.cause?.name ?? session.text(CommandWording.unknown)),
                (CommandWording.people, detail.size.map(String.init) ?? session.text(CommandWording.unknown)),
                (CommandWording.lead, detail.lead?.shown),
                (CommandWording.recordVersion, String(detail.version)),
                (
                    CommandWording.unclear,
                    detail.unclear.isEmpty
                        ? nil : detail.unclear.joined(separator: session.text(CommandWording.comma))
                ),
            ])
            if let profile = detail.profile {
                session.facts([
                    (ProfileWording.living, Self.words(profile.living, session)),
                    (ProfileWording.health, Self.words(profile.health, session)),
                    (ProfileWording.housing, Self.words(profile.housing, session)),
                    (ProfileWording.employment, Self.words(profile.employment, session)),
                    (ProfileWording.asOf, profile.asOf),
                ])
            }
            for (heading, print) in [
                (CommandWording.members, { session.table(detail.members) }),
                (CommandWording.needs, { session.table(detail.needs) }),
                (CommandWording.pairings, { session.table(detail.pairings) }),
            ] {
                session.console.print("\n" + session.text(heading))
                print()
            }
        }
    }
}

extension HouseholdsShow {
    /// The facts of a block in one line; what nobody stated is called unknown.
    fileprivate static func words(_ facts: [ProfileBlocks.Fact], _ session: Session) -> String {
        facts.map {
            session.text(.init(zh: "\($0.name)：", en: "\($0.name): "))
                + ($0.value ?? session.text(CommandWording.unknown))
        }.joined(separator: session.text(CommandWording.semicolon))
    }
}

extension HouseholdItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.number(language)), .init(CommandWording.head(language)),
            .init(CommandWording.idNumber(language)), .init(CommandWording.area(language)),
            .init(CommandWording.categories(language)), .init(CommandWording.people(language), isNumber: true),
            .init(CommandWording.cause(language)), .init(CommandWording.lead(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            number, name ?? "", idNumber ?? "", areaName,
            categories.map(\.name).joined(separator: CommandWording.comma(language)),
            members.map(String.init) ?? "?", cause?.name ?? "?", lead?.shown ?? "",
        ]
    }
}

extension MemberItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.key(language)), .init(CommandWording.name(language)),
            .init(CommandWording.relation(language)),
            .init(CommandWording.idNumber(language)), .init(CommandWording.sex(language)),
            .init(CommandWording.born(language)), .init(CommandWording.health(language)),
            .init(CommandWording.labour(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            key ?? "", name, relation?.name ?? "", idNumber ?? "", sex?.name ?? "", born ?? "", health?.name ?? "",
            labour?.name ?? "",
        ]
    }
}

extension NeedItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.key(language)), .init(CommandWording.need(language)),
            .init(CommandWording.quantity(language), isNumber: true),
            .init(CommandWording.unit(language)), .init(CommandWording.urgency(language)),
            .init(CommandWording.from(language)), .init(CommandWording.until(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        let amount = quantityMilli.map { $0 % 1000 == 0 ? "\($0 / 1000)" : Score.text($0) }
        return [key ?? "", need.name, amount ?? "?", unit ?? "", urgency?.name ?? "", from ?? "", until ?? ""]
    }
}

extension PairingItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.household(language)), .init(CommandWording.head(language)),
            .init(CommandWording.helper(language)), .init(CommandWording.role(language)),
            .init(CommandWording.from(language)), .init(CommandWording.until(language)),
            .init(DecisionHelp.stateNow(language)), .init(PlanWording.reason(language)),
            .init(PlanWording.answer(language)),
        ]
    }

    /// What never held has no days: it is no episode that ended.
    func cells(_ language: Language) -> [String] {
        let isVoid = state?.code == "void"
        return [
            household, householdName ?? "", helper?.shown ?? "", role.name, isVoid ? "—" : from ?? "",
            isVoid ? "—" : until ?? "", state?.name ?? "", endReason?.name ?? "",
            answer.map { PlanWording.answerName($0)(language) } ?? "",
        ]
    }
}

extension HelperRef {
    /// Name and unit on one line.
    var shown: String { unit.map { $0 == name ? name : "\(name)（\($0)）" } ?? name }
}
