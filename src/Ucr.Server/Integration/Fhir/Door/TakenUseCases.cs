using System.Collections.Concurrent;
using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Settings;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Which use cases of the standard a provider takes, as its settings say. What it holds already goes on, whatever they say now.</summary>
internal sealed class TakenUseCases(ProviderSettings settings, IClock clock)
{
    /// <summary>A change holds later than this after it was made, so that what was read this long ago is not out of date (decision 0006).</summary>
    private static readonly Duration Known = ChangeSettings.Lead / 3;

    private readonly ConcurrentDictionary<string, (ServiceSettings Settings, Instant ReadAt)> read = new(StringComparer.Ordinal);

    /// <summary>True for a use case that is switched on.</summary>
    /// <param name="intake">The policies.</param>
    /// <param name="useCase">Such as a4t3.</param>
    public static bool Takes(IntakePolicies intake, string useCase) => useCase switch
    {
        ['a', '1', ..] => intake.TakesFrom111,
        ['a', '4', ..] => intake.TakesFrom999,
        ['a', '5', ..] => intake.TakesFromPractices,
        ['a', '6', ..] => intake.TakesFromControlRooms,
        _ => false,
    };

    /// <summary>The policies of a provider's doors at a moment.</summary>
    public async Task<IntakePolicies> Of(string provider, Instant at, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (!read.TryGetValue(provider, out var held) || now < held.ReadAt || now - held.ReadAt > Known)
        {
            held = (await settings.Of(provider, cancellation), now);
            read[provider] = held;
        }

        return held.Settings.At(at).Intake;
    }

    /// <summary>The same, now.</summary>
    public Task<IntakePolicies> Of(string provider, CancellationToken cancellation) => Of(provider, clock.GetCurrentInstant(), cancellation);

    /// <summary>Why a request that nobody holds yet is not taken; null where it is.</summary>
    public async Task<BarsIssue?> Refused(BarsTry attempt, BarsMessage message, CancellationToken cancellation) =>
        Takes(await Of(attempt.Provider, attempt.Message.ReceivedAt, cancellation), BarsKinds.UseCaseOf(message.Request) ?? "") ? null : BarsProblems.UseCaseOff;
}
