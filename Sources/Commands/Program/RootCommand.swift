import AdminAPI
import ArgumentParser
import Wording

/// `jiedui`.
struct RootCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "jiedui", abstract: Help.text(CommandWording.rootAbstract),
            discussion: Help.text(CommandWording.rootExamples), version: ProductVersion.text,
            groupedSubcommands: [
                CommandGroup(
                    name: Help.text(CommandWording.groupRegister),
                    subcommands: [
                        ImportCommand.self, ImportsCommand.self, TemplateCommand.self, HouseholdsCommand.self,
                        HelpersCommand.self, FindCommand.self, WorkCommand.self, SinceCommand.self,
                    ]),
                CommandGroup(
                    name: Help.text(CommandWording.groupHand),
                    subcommands: [
                        HouseholdCommand.self, MemberCommand.self, NeedCommand.self, HelperCommand.self,
                        RelativeCommand.self, FactCommand.self, UndoCommand.self, ChangesCommand.self,
                    ]),
                CommandGroup(
                    name: Help.text(CommandWording.groupMatching),
                    subcommands: [
                        RunCommand.self, RunsCommand.self, ExplainCommand.self, RecommendCommand.self,
                        WhatIfCommand.self, ProgrammesCommand.self, PackCommand.self,
                    ]),
                CommandGroup(
                    name: Help.text(CommandWording.groupDecisions),
                    subcommands: [
                        ReviewCommand.self, ProposalCommand.self, PairingCommand.self, PairCommand.self,
                        SwapCommand.self,
                        ForbidCommand.self, AllowCommand.self, HandoverCommand.self, StatesCommand.self,
                        PlanCommand.self, HistoryCommand.self,
                        CheckCommand.self,
                    ]),
                CommandGroup(
                    name: Help.text(OfferHelp.group),
                    subcommands: [
                        OfferCommand.self, AllocationCommand.self, AidCommand.self, CommunitiesCommand.self,
                        TieCommand.self,
                    ]),
                CommandGroup(
                    name: Help.text(CommandWording.groupEngine), subcommands: [SolveCommand.self, VerifyCommand.self]),
                CommandGroup(
                    name: Help.text(CommandWording.groupService),
                    subcommands: [
                        StatusCommand.self, PrincipalCommand.self, JobsCommand.self, BackupCommand.self,
                        RestoreCommand.self, MoveCommand.self,
                        DoctorCommand.self, MetricsCommand.self,
                    ]),
            ])
    }

    @OptionGroup var global: GlobalOptions
}
