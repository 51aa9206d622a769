using System.IO.Compression;
using System.Security.Cryptography;
using Marten;
using Ucr.Dispatch;
using Ucr.Dispatch.Canonical;
using Ucr.Dispatch.Travel;

namespace Ucr.Server.Allocation.Planning;

/// <summary>A situation that something was decided from, compactly: some kilobytes for a county. It names clinicians and squares of the map, no patient.</summary>
/// <param name="Id">SHA-256 of the canonical bytes, as it stands on the events.</param>
/// <param name="Bytes">The canonical bytes, Brotli.</param>
/// <param name="PlanSha256">Of the plan's canonical bytes, so that another run can be compared.</param>
/// <param name="Drives">The drives that a routing service gave, Brotli; null where none did.</param>
public sealed record KeptSituation(string Id, byte[] Bytes, string PlanSha256, byte[]? Drives = null)
{
    /// <summary>Keeps what a plan was made from.</summary>
    public static KeptSituation Of(Situation situation, Plan plan, ITravelTime travel) => new(
        plan.SituationSha256, Compressed(CanonicalJson.Of(situation, plan.Travel)), Convert.ToHexStringLower(SHA256.HashData(plan.ToJson())),
        (travel as TravelTable)?.ToJson() is { } drives ? Compressed(drives) : null);

    /// <summary>What was known, and the name of the travel times that it was planned with.</summary>
    /// <exception cref="FormatException">The kept bytes are damaged.</exception>
    public (Situation Situation, string Travel) Read() => CanonicalReading.Situation(Uncompressed(Bytes));

    /// <summary>The drives that were planned with, on top of what stands in for those that are missing.</summary>
    public ITravelTime DrivesOver(ITravelTime otherwise) => Drives is null ? otherwise : TravelTable.FromJson(Uncompressed(Drives), otherwise);

    /// <summary>Plans it again.</summary>
    /// <param name="situation">As read.</param>
    /// <param name="travel">The travel times that were named.</param>
    public RunAgain Run(Situation situation, ITravelTime travel)
    {
        var plan = Planner.Plan(situation, travel);
        return new(situation, plan, string.Equals(Convert.ToHexStringLower(SHA256.HashData(plan.ToJson())), PlanSha256, StringComparison.Ordinal));
    }

    /// <summary>Stores it. The same situation again is the same row.</summary>
    public async Task Store(IDocumentStore store, string provider, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        session.Store(this);
        await session.SaveChangesAsync(cancellation);
    }

    private static byte[] Uncompressed(byte[] bytes)
    {
        using var from = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var into = new BrotliStream(to, CompressionLevel.Fastest))
        {
            into.Write(bytes);
        }

        return to.ToArray();
    }
}

/// <summary>A kept situation, planned again.</summary>
/// <param name="Situation">What was known.</param>
/// <param name="Plan">The plan of today's planner.</param>
/// <param name="IsSame">It is the plan of then, byte for byte.</param>
public sealed record RunAgain(Situation Situation, Plan Plan, bool IsSame);
