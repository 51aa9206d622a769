using Marten;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>A referral that somebody has opened: the access is recorded by then.</summary>
/// <param name="Referral">The referral as it stands.</param>
/// <param name="Visit">Its open visit; null when it has none.</param>
/// <param name="Identity">Who it is about; null when nobody may know any more.</param>
/// <param name="Texts">The narrative and the alerts, opened.</param>
/// <param name="Head">What its pages begin with.</param>
public sealed record OpenedReferral(
    Referral Referral, Visit? Visit, PatientIdentity? Identity, IReadOnlyDictionary<Guid, string> Texts, ReferralHead Head)
{
    /// <summary>The provider's rules, every version of them.</summary>
    public required ServiceSettings Settings { get; init; }

    /// <summary>The rules in force when it was opened.</summary>
    public required ServicePolicies Policies { get; init; }

    /// <summary>Who opened it.</summary>
    public required Actor By { get; init; }

    /// <summary>What is known of the person beyond this referral: their own record, and others of the same person.</summary>
    public IReadOnlyList<PersonState> Persons { get; init; } = [];

    /// <summary>Its visits that are neither over nor called off, in the order in which they were planned.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>Referrals of the same person that were accepted and are open: read while this one waits for triage.</summary>
    public IReadOnlyList<Referral> Others { get; init; } = [];
}

/// <summary>Finds and opens referrals for pages.</summary>
public sealed class ReferralReading(IDocumentStore store, PatientVault vault, ProviderSettings settings, AccessLog access)
{
    /// <summary>The referral with this human reference, or with this id, of the signed-in person's provider. Nothing of the patient is read.</summary>
    public async Task<Referral?> Find(HttpContext http, string key)
    {
        await using var session = store.QuerySession(http.User.Provider);
        if (Guid.TryParse(key, out var id))
        {
            return await session.LoadAsync<Referral>(new ReferralId(id), http.RequestAborted);
        }

        var reference = key.ToUpperInvariant();
        return await session.Query<Referral>().Where(referral => referral.Reference == reference).FirstOrDefaultAsync(http.RequestAborted);
    }

    /// <summary>Opens a referral: records who looks, then reads whom it is about. Null when there is none.</summary>
    public async Task<OpenedReferral?> Open(HttpContext http, string key)
    {
        if (await Find(http, key) is not { } referral)
        {
            return null;
        }

        await access.RecordAsync(http.User, AccessedThing.Patient, referral.Patient.Value);
        await using var session = store.QuerySession(http.User.Provider);
        var identity = await vault.Read(session, referral.Patient.Value, http.RequestAborted);
        var persons = await PersonsOf(session, referral, http.RequestAborted);
        var texts = await vault.ReadTexts(session, TextsOf(referral, persons), http.RequestAborted);
        var rules = await settings.Of(session, http.RequestAborted);
        var head = new ReferralHead(
            http.Frame(), referral.Reference, PatientWords.Banner(identity, referral), BoardRows.NeedWords(referral.Need, rules), PatientWords.Postcode(identity));
        var visits = await OpenVisits(session, referral, http.RequestAborted);
        return new(referral, visits.OrderByDescending(visit => visit.Stage).FirstOrDefault(), identity, texts, head)
        {
            Visits = visits,
            Settings = rules,
            Policies = rules.At(http.Now()),
            By = http.User.Actor,
            Persons = persons,
            Others = referral.Stage == Stage.AwaitingTriage ? await Others(session, referral, rules, http.RequestAborted) : [],
        };
    }

    /// <summary>The texts of a referral that every page may show: what was told, and the alerts.</summary>
    public static IReadOnlyCollection<Guid> TextsOf(Referral referral, IReadOnlyList<PersonState> persons) =>
    [
        .. referral.Alerts.Select(alert => alert.Words).Append(referral.Narrative).OfType<FreeText>().Concat(Texts.In(referral.Triage))
            .Concat(referral.Care.Messages.Select(message => message.What)).Concat(referral.Care.Attachments.Select(kept => kept.Shows)).Concat(persons.SelectMany(person => person.Warnings).Select(warning => warning.What)).Select(text => text.Id).Distinct(),
    ];

    /// <summary>What is known of the person beyond this referral; nothing for somebody of whom nobody recorded anything.</summary>
    public static async Task<IReadOnlyList<PersonState>> PersonsOf(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        if (await session.LoadAsync<PersonState>(referral.Patient, cancellation) is not { } person)
        {
            return [];
        }

        var persons = new List<PersonState> { person };
        foreach (var other in person.SameAs)
        {
            if (await session.LoadAsync<PersonState>(other, cancellation) is { } same)
            {
                persons.Add(same);
            }
        }

        return persons;
    }

    private static async Task<IReadOnlyList<Referral>> Others(IQuerySession session, Referral referral, ServiceSettings settings, CancellationToken cancellation)
    {
        var needs = settings.Changes.Select(change => change.Policies).Prepend(ServicePolicies.Default)
            .SelectMany(policies => policies.Triage.Conditions).Select(condition => OpenNeed.Key(referral.Patient, condition.Key)).Distinct(StringComparer.Ordinal);
        var others = new List<Referral>();
        foreach (var held in await session.LoadManyAsync<OpenNeed>(cancellation, needs))
        {
            if (await session.LoadAsync<Referral>(new ReferralId(held.Referral), cancellation) is { } other)
            {
                others.Add(other);
            }
        }

        return others;
    }

    // The one furthest on stands for the referral: who is with the patient counts more than a follow-up that is planned.
    private static async Task<IReadOnlyList<Visit>> OpenVisits(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        var visits = new List<Visit>();
        foreach (var id in referral.OpenVisits)
        {
            if (await session.LoadAsync<Visit>(id, cancellation) is { IsOpen: true } visit)
            {
                visits.Add(visit);
            }
        }

        return visits;
    }
}
