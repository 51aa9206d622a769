using Ucr.Server.Storage;
using Weasel.Postgresql.Tables;

namespace Ucr.Server.Reporting.People;

/// <summary>
/// What reports know of the person of each referral: coded values of the patient's record and of where they live, and nothing
/// by which anybody is found. It does not come from events, so that it stands beside the tables that do.
/// </summary>
public static class PersonTable
{
    /// <summary>One row for each referral.</summary>
    public const string Name = $"{StorageSetup.Schema}.person_fact";

    /// <summary>The table.</summary>
    public static Table Table()
    {
        var table = new Table(Name);
        table.AddColumn("tenant_id", "text").NotNull().AsPrimaryKey();
        table.AddColumn("referral_id", "uuid").NotNull().AsPrimaryKey();
        table.AddColumn("person", "uuid").NotNull().AddIndex();
        table.AddColumn("sex", "text");
        table.AddColumn("ethnicity", "text");
        table.AddColumn("practice", "text");
        table.AddColumn("council", "text");
        table.AddColumn("pcn", "text");
        table.AddColumn("place", "text");
        table.AddColumn("icb", "text");
        table.AddColumn("rural_urban", "text");
        table.AddColumn("deprivation_decile", "integer");
        table.AddColumn("told_by", "text").NotNull();
        return table;
    }
}
