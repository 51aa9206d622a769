using Npgsql;

namespace Ucr.Server.Integration.Places;

/// <summary>What differs between the kinds of reference data.</summary>
public interface IReferenceRows
{
    /// <summary><c>postcodes</c> or <c>organisations</c>.</summary>
    string Kind { get; }

    /// <summary>Makes the table that rows are copied into.</summary>
    string Staging { get; }

    /// <summary>Begins the copy.</summary>
    string Copy { get; }

    /// <summary>Takes the rows over; tells how many are new or other.</summary>
    string TakeOver { get; }

    /// <summary>Reads one table and writes its rows.</summary>
    /// <param name="part">The table.</param>
    /// <param name="to">Where the rows go.</param>
    /// <param name="counted">Is told of each row, with a fault where it cannot be read.</param>
    /// <param name="cancellation">Ends the import.</param>
    /// <exception cref="InvalidDataException">It has no known layout.</exception>
    void Write(ReferenceTable part, NpgsqlBinaryImporter to, Action<string?> counted, CancellationToken cancellation);
}
