using Ucr.Server.Storage;
using Weasel.Postgresql.Tables;

namespace Ucr.Server.Integration.Places;

/// <summary>Plain tables of public reference data: the same for every provider, and without anything about a patient.</summary>
public static class PlaceTables
{
    /// <summary>One row for each postcode.</summary>
    public const string Postcode = $"{StorageSetup.Schema}.postcode";

    /// <summary>One row for each organisation: care homes, GP practices.</summary>
    public const string Organisation = $"{StorageSetup.Schema}.organisation";

    /// <summary>One row for each lower layer super output area.</summary>
    public const string Area = $"{StorageSetup.Schema}.area";

    /// <summary>One row for each area, year, sex and age band.</summary>
    public const string Population = $"{StorageSetup.Schema}.population";

    /// <summary>One row for each file that was imported.</summary>
    public const string Import = $"{StorageSetup.Schema}.reference_import";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> All => [PostcodeTable(), OrganisationTable(), AreaTable(), PopulationTable(), ImportTable()];

    private static Table PostcodeTable()
    {
        var table = new Table(Postcode);
        table.AddColumn("code", "text").AsPrimaryKey();
        table.AddColumn("easting", "integer");
        table.AddColumn("northing", "integer");
        table.AddColumn("lsoa", "text");
        table.AddColumn("local_authority", "text");
        table.AddColumn("icb", "text");
        table.AddColumn("rural_urban", "text");
        table.AddColumn("deprivation_rank", "integer");
        table.AddColumn("ended", "text");
        return table;
    }

    private static Table OrganisationTable()
    {
        var table = new Table(Organisation);
        table.AddColumn("code", "text").AsPrimaryKey();
        table.AddColumn("kind", "text").NotNull();
        table.AddColumn("name", "text").NotNull();
        table.AddColumn("address", "text[]").NotNull();
        table.AddColumn("postcode", "text").AddIndex();
        table.AddColumn("phone", "text");
        table.AddColumn("opened", "date");
        table.AddColumn("closed", "date");
        return table;
    }

    private static Table AreaTable()
    {
        var table = new Table(Area);
        table.AddColumn("lsoa", "text").AsPrimaryKey();
        table.AddColumn("deprivation_decile", "integer");
        table.AddColumn("rural_urban", "text");
        table.AddColumn("pcn", "text");
        table.AddColumn("place", "text");
        table.AddColumn("icb", "text");
        return table;
    }

    private static Table PopulationTable()
    {
        var table = new Table(Population);
        table.AddColumn("area", "text").AsPrimaryKey();
        table.AddColumn("year", "integer").AsPrimaryKey();
        table.AddColumn("sex", "text").AsPrimaryKey();
        table.AddColumn("age_from", "integer").AsPrimaryKey();
        table.AddColumn("age_to", "integer");
        table.AddColumn("persons", "integer").NotNull();
        return table;
    }

    private static Table ImportTable()
    {
        var table = new Table(Import);
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("kind", "text").NotNull();
        table.AddColumn("file", "text").NotNull();
        table.AddColumn("hash", "text").NotNull();
        table.AddColumn("rows", "bigint").NotNull();
        table.AddColumn("changed", "bigint").NotNull();
        table.AddColumn("refused", "bigint").NotNull();
        table.AddColumn("by", "text").NotNull();
        table.AddColumn("at", "timestamptz").NotNull();
        return table;
    }
}
