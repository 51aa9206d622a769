using Npgsql;

namespace Ucr.Server.Operations;

/// <summary>Reads one value of a known type.</summary>
internal static class NpgsqlScalars
{
    /// <summary>The first column of the first row; the type's default when there is none.</summary>
    public static async Task<T?> ExecuteScalarAsync<T>(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) && !await rows.IsDBNullAsync(0, cancellation)
            ? await rows.GetFieldValueAsync<T>(0, cancellation)
            : default;
    }
}
