using Ucr.Server.Storage;
using Weasel.Postgresql.Tables;

namespace Ucr.Server.Reporting;

/// <summary>The tables that reports read.</summary>
public static class FactTables
{
    /// <summary>One row for each referral.</summary>
    public const string Referral = $"{StorageSetup.Schema}.referral_fact";

    /// <summary>One row for each clock of a referral: a pathway change keeps both.</summary>
    public const string Wait = $"{StorageSetup.Schema}.wait_fact";

    /// <summary>One row for each visit and each referral that it serves.</summary>
    public const string VisitReferral = $"{StorageSetup.Schema}.visit_referral_fact";

    /// <summary>One row for each care contact.</summary>
    public const string Contact = $"{StorageSetup.Schema}.contact_fact";

    /// <summary>One row for each shift: with which team somebody worked.</summary>
    public const string Shift = $"{StorageSetup.Schema}.shift_fact";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> All => [ReferralTable(), WaitTable(), VisitReferralTable(), ContactTable(), ShiftTable()];

    /// <summary>Keeps which shape the others were filled in: <see cref="FactRebuild"/>.</summary>
    public static Table ShapeTable()
    {
        var table = new Table($"{StorageSetup.Schema}.fact_shape");
        table.AddColumn("id", "integer").AsPrimaryKey();
        table.AddColumn("shape", "text").NotNull();
        return table;
    }

    private static Table ReferralTable()
    {
        var table = Keyed(Referral, "referral_id");
        table.AddColumn("reference", "text").NotNull();
        table.AddColumn("source", "text").NotNull();
        table.AddColumn("channel", "text").NotNull();
        table.AddColumn("need", "text").NotNull();
        table.AddColumn("locality", "text");
        table.AddColumn("age", "integer");
        table.AddColumn("team", "text");
        table.AddColumn("received_at", "timestamptz").NotNull();
        table.AddColumn("decided_at", "timestamptz");
        table.AddColumn("decision", "text");
        table.AddColumn("reason", "text");
        table.AddColumn("accepted_at", "timestamptz");
        table.AddColumn("allocated_at", "timestamptz");
        table.AddColumn("taken_at", "timestamptz");
        table.AddColumn("arrived_at", "timestamptz");
        table.AddColumn("no_access_at", "timestamptz");
        table.AddColumn("closed_at", "timestamptz");
        table.AddColumn("closure", "text");
        table.AddColumn("outcome", "text");
        table.AddColumn("breach_reason", "text");
        table.AddColumn("promised_to", "timestamptz");
        table.AddColumn("lay_since", "timestamptz");
        table.AddColumn("lifted_at", "timestamptz");
        table.AddColumn("onward_at", "timestamptz");
        table.AddColumn("reviewed_at", "timestamptz");
        table.AddColumn("home_at_91_days", "boolean");
        return table;
    }

    private static Table WaitTable()
    {
        var table = Keyed(Wait, "referral_id");
        table.AddColumn("started_at", "timestamptz").NotNull().AsPrimaryKey();
        table.AddColumn("type", "text").NotNull().AsPrimaryKey();
        table.AddColumn("due_at", "timestamptz").NotNull();
        table.AddColumn("stopped_at", "timestamptz");
        table.AddColumn("abandoned_at", "timestamptz");
        table.AddColumn("first_stopped_at", "timestamptz");
        table.AddColumn("stop_recorded_at", "timestamptz");
        table.AddColumn("policy", "text").NotNull();
        return table;
    }

    private static Table VisitReferralTable()
    {
        var table = Keyed(VisitReferral, "visit_id");
        table.AddColumn("referral_id", "uuid").NotNull().AsPrimaryKey();
        return table;
    }

    private static Table ContactTable()
    {
        var table = Keyed(Contact, "contact_id");
        table.AddColumn("visit_id", "uuid").NotNull();
        table.AddColumn("clinician", "text").NotNull();
        table.AddColumn("team", "text");
        table.AddColumn("mechanism", "text").NotNull();
        table.AddColumn("attendance", "text").NotNull();
        table.AddColumn("started_at", "timestamptz").NotNull();
        table.AddColumn("ended_at", "timestamptz");
        return table;
    }

    private static Table ShiftTable()
    {
        var table = Keyed(Shift, "shift_id");
        table.AddColumn("clinician", "text").NotNull();
        table.AddColumn("team", "text").NotNull();
        table.AddColumn("starts_at", "timestamptz").NotNull();
        table.AddColumn("ends_at", "timestamptz");
        return table;
    }

    private static Table Keyed(string name, string key)
    {
        var table = new Table(name);
        table.AddColumn("tenant_id", "text").NotNull().AsPrimaryKey();
        table.AddColumn(key, "uuid").NotNull().AsPrimaryKey();
        return table;
    }
}
