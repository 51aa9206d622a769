using Marten;
using Ucr.Domain;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Puts referrals beside each other, in words.</summary>
public sealed class ComparedReferrals(IDocumentStore store, PatientVault vault)
{
    private const int Most = 3;

    /// <summary>The referral's own column.</summary>
    public static CompareModel.Column This(OpenedReferral opened) =>
        new(opened.Referral.Reference, null, null, Values(opened.Referral, opened.Identity, opened.Texts, opened));

    /// <summary>The columns of those that it may belong to; who opened them is recorded by whoever found them.</summary>
    public async Task<IReadOnlyList<CompareModel.Column>> Others(HttpContext http, OpenedReferral opened, IReadOnlyList<RelatedReferral> related)
    {
        var shown = related.Take(Most).ToList();
        await using var session = store.QuerySession(http.User.Provider);
        var texts = await vault.ReadTexts(session, [.. shown.Select(one => one.Referral.Narrative?.Id).OfType<Guid>()], http.RequestAborted);
        return [.. shown.Select(one => new CompareModel.Column(one.Referral.Reference, one.Reason, LikenessText.Verdict(one.Likeness), Values(one.Referral, one.Identity, texts, opened)))];
    }

    private static IReadOnlyList<string> Values(Referral referral, PatientIdentity? identity, IReadOnlyDictionary<Guid, string> texts, OpenedReferral opened)
    {
        var now = opened.Head.Frame.Now;
        var danger = PatientWords.Danger(referral.Safety).ToList();
        return
        [
            new PersonName(identity?.FamilyName, identity?.GivenName, identity?.Title).ToString(),
            identity?.BornOn is { } born ? TimeText.Born(born, now) : "Not known",
            NhsNumberText.Of(identity?.NhsNumber),
            $"{PatientWords.Address(identity)}, {PatientWords.Postcode(identity)}",
            PatientWords.Telephone(identity) ?? "Not known",
            BoardRows.NeedWords(referral.Need, opened.Settings),
            referral.Narrative is { } told ? texts.GetValueOrDefault(told.Id, "Erased") : "Nothing",
            danger.Count > 0 ? string.Join(", ", danger) : "None told",
            IntakeWords.Of(referral.Source),
            TimeText.Moment(referral.ReceivedAt, now),
            StageWords.Of(BoardRows.StageOf(referral, null)).Words,
        ];
    }
}
