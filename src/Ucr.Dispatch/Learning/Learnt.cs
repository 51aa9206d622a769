using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Learning;

/// <summary>
/// What a service has learnt from its own visits: how drives, contacts and demand really are. A value: the same past gives
/// the same figures and the same version, on every machine. With nothing observed it is the assumptions.
/// </summary>
/// <param name="Speeds">Of drives.</param>
/// <param name="Lengths">Of contacts.</param>
/// <param name="Demand">What usually comes.</param>
/// <param name="Drives">How many drives it rests on.</param>
public sealed record Learnt(SpeedsByHour Speeds, LearntLengths Lengths, UsualDemand Demand, int Drives)
{
    /// <summary>Nothing: every figure is an assumption.</summary>
    public static readonly Learnt Nothing = From(Past.Nothing);

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Names these figures: twelve digits of their hash.</summary>
    [JsonIgnore]
    public string Version => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Form)))[..12];

    /// <summary>Drives by what was learnt; the estimator that only assumes, where no drive was observed.</summary>
    [JsonIgnore]
    public ITravelTime Travel => Drives == 0 ? EstimatedTravelTime.Instance : new LearntTravelTime(Speeds, Version);

    /// <summary>What is assumed because nothing was observed, in words; empty when everything was learnt.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assumed =>
    [
        .. Drives == 0 ? ["speeds are assumed: no drive has been observed"] : Array.Empty<string>(),
        .. Lengths.All.Contacts == 0 ? ["lengths of visits are triage's: no contact has been observed"] : Array.Empty<string>(),
        .. Demand.Days == 0 ? ["nothing is expected beyond what is known: no day has been observed"] : Array.Empty<string>(),
    ];

    /// <summary>Learns.</summary>
    /// <param name="past">What has been observed.</param>
    public static Learnt From(Past past) =>
        new(LearntSpeeds.From(past.Drives), LearntLengths.From(past.Visits), UsualDemand.Learn(past.Requests, past.Days), past.Drives.Count);
}
