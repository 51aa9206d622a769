using NodaTime;
using Npgsql;
using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Settings;

namespace Ucr.Server.Intake;

/// <summary>
/// Fills in what the postcode tells and the sender did not: the place that planning needs and the part of the area. What
/// the sender said stays; where it lies far from its own postcode, that is marked. Never in the way of a referral.
/// </summary>
/// <param name="places">Looks postcodes up.</param>
/// <param name="settings">Know the service's area.</param>
/// <param name="log">Is told when the look-up failed.</param>
public sealed partial class PlaceOfReferral(IPlaces places, ProviderSettings settings, ILogger<PlaceOfReferral> log)
{
    /// <summary>Further from its postcode than any town is wide.</summary>
    private const double FarKilometres = 10;

    /// <summary>The referral with what its postcode tells.</summary>
    /// <param name="provider">Whose area it is.</param>
    /// <param name="incoming">What the sender said.</param>
    /// <param name="receivedAt">Decides which settings hold.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    public async Task<IncomingReferral> Fill(string provider, IncomingReferral incoming, Instant receivedAt, CancellationToken cancellation)
    {
        if (Of(incoming) is null)
        {
            return incoming;
        }

        try
        {
            return (await Fill(await settings.Of(provider, cancellation), [(incoming, receivedAt)], cancellation))[0];
        }
        catch (NpgsqlException e)
        {
            NotLookedUp(e);
            return incoming;
        }
    }

    /// <summary>Several referrals with what their postcodes tell, in one question for all of them.</summary>
    /// <param name="policies">The provider's settings, every version of them.</param>
    /// <param name="several">What each sender said, and when that came.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    internal async Task<IReadOnlyList<IncomingReferral>> Fill(ServiceSettings policies, IReadOnlyList<(IncomingReferral Incoming, Instant ReceivedAt)> several, CancellationToken cancellation)
    {
        try
        {
            var asked = several.Select(one => Of(one.Incoming)).OfType<Postcode>().ToHashSet();
            var found = asked.Count == 0 ? new Dictionary<Postcode, PostcodeFound>() : await places.Find(asked, cancellation);
            return
            [
                .. several.Select(one => Of(one.Incoming) is { } postcode
                    ? Filled(one.Incoming, postcode, found.GetValueOrDefault(postcode), policies.At(one.ReceivedAt).Intake.Area)
                    : one.Incoming),
            ];
        }
        catch (NpgsqlException e)
        {
            NotLookedUp(e);
            return [.. several.Select(one => one.Incoming)];
        }
    }

    private static Postcode? Of(IncomingReferral incoming) => Postcode.TryParse(incoming.Patient.WhereNow?.Postcode ?? incoming.Patient.Postcode, out var postcode) ? postcode : null;

    /// <summary>The rule alone.</summary>
    /// <param name="incoming">What the sender said.</param>
    /// <param name="postcode">Where the person is, else their home.</param>
    /// <param name="found">What is known of it; null when nothing is.</param>
    /// <param name="area">The parts of the service's area.</param>
    public static IncomingReferral Filled(IncomingReferral incoming, Postcode postcode, PostcodeFound? found, IReadOnlyList<AreaPart> area)
    {
        var part = ServiceArea.PartOf(area, postcode, found?.Lsoa);
        var far = incoming.Place is { } said && found?.Place is { } known && said.KilometresTo(known) > FarKilometres;
        return incoming with
        {
            Place = incoming.Place ?? found?.Place,
            Locality = incoming.Locality ?? part,
            Doubts =
            [
                .. incoming.Doubts,
                .. far ? ["position-far-from-postcode"] : Array.Empty<string>(),
                .. ServiceArea.IsDrawn(area) && part is null ? ["outside-service-area"] : Array.Empty<string>(),
            ],
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A postcode could not be looked up; the referral goes on without its place.")]
    private partial void NotLookedUp(Exception e);
}
