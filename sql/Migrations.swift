/// The numbered schema changes, embedded in the binary; their order and rules are the migrator's.
///
/// Files are `migrations/V0001__name.sql`: `V`, four digits, two underscores, a name. `V0007__name.postgres.sql` stands
/// in for `V0007__name.sql` on that engine alone. The `V` is there because embedding drops a leading digit. A test
/// compares this list with the folder.
public enum Migrations {
    /// File name and content of every migration.
    public static let files: [(name: String, content: [UInt8])] = [
        ("V0001__register.sql", PackageResources.V0001__register_sql),
        ("V0002__records.sql", PackageResources.V0002__records_sql),
        ("V0003__ledger_of_changes.sql", PackageResources.V0003__ledger_of_changes_sql),
        ("V0004__rejected_households.sql", PackageResources.V0004__rejected_households_sql),
        ("V0005__import_originals.sql", PackageResources.V0005__import_originals_sql),
        ("V0006__emergencies_elsewhere.sql", PackageResources.V0006__emergencies_elsewhere_sql),
        ("V0007__jobs.sql", PackageResources.V0007__jobs_sql),
        ("V0008__daily_work.sql", PackageResources.V0008__daily_work_sql),
        ("V0009__resources.sql", PackageResources.V0009__resources_sql),
        ("V0010__proposals_under_way.sql", PackageResources.V0010__proposals_under_way_sql),
        ("V0011__service_quotas.sql", PackageResources.V0011__service_quotas_sql),
        ("V0012__offers.sql", PackageResources.V0012__offers_sql),
        ("V0013__facts.sql", PackageResources.V0013__facts_sql),
        ("V0014__aid_void.sql", PackageResources.V0014__aid_void_sql),
    ]
}
