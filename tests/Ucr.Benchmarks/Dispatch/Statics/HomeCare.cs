using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>An instance of home health care routing with skills and paired visits (Mankowska, Meisel, Bierwirth 2014).</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Patients">Whom to visit.</param>
/// <param name="Caregivers">Who visits.</param>
/// <param name="Distances">Office first, then patients.</param>
public sealed record HomeCare(string Name, IReadOnlyList<HomeCarePatient> Patients, IReadOnlyList<Caregiver> Caregivers, double[][] Distances)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The instances of a set with their best known costs; none where the set is not there.</summary>
    /// <param name="set">Its folder.</param>
    /// <param name="like">A part of the names that are meant.</param>
    public static IReadOnlyList<(HomeCare Instance, double BestKnown)> Of(string set, string like) => SharedSets.Folder(set) is { } folder
        ? [.. File.ReadLines(Path.Combine(folder, "best_known.csv")).Skip(1).Select(line => line.Split(','))
            .Where(line => line[0].Contains(like, StringComparison.Ordinal))
            .Select(line => (Read(Path.Combine(folder, "instances", line[0] + ".gz")), double.Parse(line[4], System.Globalization.CultureInfo.InvariantCulture)))]
        : [];

    private static HomeCare Read(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var file = JsonSerializer.Deserialize<HomeCare>(stream, Json)!;
        return file with { Name = Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(path)) };
    }
}

/// <summary>Somebody to visit.</summary>
/// <param name="TimeWindow">Starts no earlier than the first; late after the second.</param>
/// <param name="RequiredCaregivers">One or two.</param>
public sealed record HomeCarePatient(double[] TimeWindow, IReadOnlyList<Service> RequiredCaregivers)
{
    /// <summary>How two services are tied together; null for one.</summary>
    public Synchronization? Synchronization { get; init; }
}

/// <summary>What one caregiver does there.</summary>
/// <param name="Name">The ability it needs.</param>
/// <param name="Duration">How long.</param>
public sealed record Service([property: JsonPropertyName("service")] string Name, double Duration);

/// <summary>How two services are tied together.</summary>
/// <param name="Type">Simultaneous or sequential.</param>
/// <param name="Distance">For sequential ones: the second starts so much after the first, at least and at most.</param>
public sealed record Synchronization(string Type, double[]? Distance)
{
    /// <summary>At least.</summary>
    public double Least => Distance?[0] ?? 0;

    /// <summary>At most.</summary>
    public double Most => Distance?[1] ?? 0;
}

/// <summary>Somebody who visits.</summary>
/// <param name="Abilities">Services that they can do.</param>
public sealed record Caregiver(IReadOnlyList<string> Abilities);
