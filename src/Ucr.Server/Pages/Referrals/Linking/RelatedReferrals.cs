using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake.People;
using Ucr.Domain.Values;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>An open referral that may belong to this one, and why it may: a reason for somebody to look, never a match (clinical ruling 5).</summary>
/// <param name="Referral">The other referral.</param>
/// <param name="Words">"UCR-10002, MARSH, Ada: falls, received 22-Nov-2026 14:05".</param>
/// <param name="Reason">Why it is shown.</param>
/// <param name="SamePerson">It is about the same person, as far as is known.</param>
/// <param name="Likeness">What the two have in common, scored.</param>
public sealed record RelatedReferral(Referral Referral, string Words, string Reason, bool SamePerson, Likeness Likeness)
{
    /// <summary>Who it is about; null when nobody may know any more.</summary>
    public PatientIdentity? Identity { get; init; }
}

/// <summary>Finds open referrals of the same person, and of people who may be, or be mistaken for, the same (clinical rulings 5 and 13).</summary>
public sealed class RelatedReferrals(IDocumentStore store, PatientVault vault, AccessLog access)
{
    /// <summary>Those that may belong to a referral, the most alike first. Whose names are shown is recorded.</summary>
    public async Task<IReadOnlyList<RelatedReferral>> Of(HttpContext http, OpenedReferral opened)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var open = (await session.Query<Referral>().Where(other => other.Stage != Stage.Closed).ToListAsync(http.RequestAborted)).Where(other => other.Id != opened.Referral.Id).ToList();
        var people = await vault.ReadMany(session, [.. open.Select(other => other.Patient.Value).Distinct()], http.RequestAborted);
        var similar = SimilarNames.Of(Named(opened.Referral.Patient, opened.Identity), people.Select(person => Named(new(person.Key), person.Value)));
        var related = open.Select(other => Related(opened, other, people.GetValueOrDefault(other.Patient.Value), similar)).OfType<RelatedReferral>()
            .OrderByDescending(one => one.SamePerson).ThenByDescending(one => one.Likeness.Score).ThenBy(one => one.Referral.ReceivedAt).ToList();
        Guid[] others = [.. related.Select(one => one.Referral.Patient.Value).Where(person => person != opened.Referral.Patient.Value).Distinct()];
        if (others.Length > 0)
        {
            await access.RecordSearchAsync(http.User, others);
        }

        return related;
    }

    private static RelatedReferral? Related(OpenedReferral opened, Referral other, PatientIdentity? identity, IReadOnlyList<SimilarName> similar)
    {
        var samePerson = other.Patient == opened.Referral.Patient || opened.Persons.Any(person => person.Id == other.Patient);
        var suspicion = DuplicateSuspicion.Of(
            new(opened.Referral.Patient, other.Need), new(samePerson ? opened.Referral.Patient : other.Patient, opened.Referral.Need));
        var likeness = Likeness.Of(KnownFacts.Of(opened.Referral, opened.Identity), KnownFacts.Of(other, identity));
        return (suspicion, similar.FirstOrDefault(name => name.Person.Patient == other.Patient), likeness.Verdict) switch
        {
            (SecondReferral.MayBeDuplicate, _, _) => One("The same person and the same need: it may be a duplicate"),
            (SecondReferral.AnotherNeed, _, _) => One("The same person with another need: that has a clock of its own"),
            (_, _, LikenessVerdict.Likely) => One("It looks like the same person: check who it is"),
            (_, { SameCareHome: true }, _) => One("Somebody of a similar name in the same care home: check who it is"),
            (_, { }, _) => One("Somebody of a similar name: check who it is"),
            (_, _, LikenessVerdict.Possible) => One("It may be the same person: check who it is"),
            _ => null,
        };

        RelatedReferral One(string reason) =>
            new(other, Words(other, identity, opened), $"{reason}. {LikenessText.Of(likeness)} ({likeness.Score} points)", samePerson, likeness) { Identity = identity };
    }

    private static string Words(Referral other, PatientIdentity? identity, OpenedReferral opened) =>
        $"{other.Reference}, {new PersonName(identity?.FamilyName, identity?.GivenName)}: {BoardRows.NeedWords(other.Need, opened.Settings)}, received {TimeText.Moment(other.ReceivedAt, opened.Head.Frame.Now)}";

    private static NamedPerson Named(PatientId patient, PatientIdentity? identity) => new(patient, identity?.GivenName, identity?.FamilyName, identity?.WhereNow?.Name);
}
