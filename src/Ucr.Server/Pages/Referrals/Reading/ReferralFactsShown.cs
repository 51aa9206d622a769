using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Telling;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>What a referral's page says beside its story. A value is never empty: "Not known", "Not asked".</summary>
public static class ReferralFactsShown
{
    /// <summary>The rows of the summary.</summary>
    public static IReadOnlyList<ReferralPageModel.Fact> Of(OpenedReferral opened, StaffNames staff)
    {
        var (referral, visit, identity, texts, _) = opened;
        return
        [
            new("Where", $"{PatientWords.Address(identity)}, {PatientWords.Postcode(identity)}"),
            new("Telephone", PatientWords.CallBack(identity) ?? "Not known"),
            new("Getting in", PatientWords.Access(referral, identity, texts) ?? "Not known"),
            new("What was told", referral.Narrative is { } told ? texts.GetValueOrDefault(told.Id, "Erased") : "Nothing was written"),
            .. Identity(referral),
            new("Alone", Answered(referral.Safety.Alone)),
            new("Referred by", $"{Capital(IntakeWords.Of(referral.Source))}{(referral.Referrer is { } code ? $" ({code.Value})" : "")}, {ChannelText.Of(referral.Channel)}"),
            new("Received", TimeText.Full(referral.ReceivedAt)),
            .. referral.SenderBreachAt is { } limit ? [new("The sender acts itself at", TimeText.Full(limit))] : Array.Empty<ReferralPageModel.Fact>(),
            .. DoubtText.Of(referral.Doubts) is { } odd ? [new("Odd about the message", odd)] : Array.Empty<ReferralPageModel.Fact>(),
            .. referral.Stage == Stage.Accepted || visit is not null ? [new("Who goes", Crew(visit, staff))] : Array.Empty<ReferralPageModel.Fact>(),
            .. Ambulance(referral, staff),
            .. referral.RedirectedTo is { } to ? [new("Sent on to", to)] : Array.Empty<ReferralPageModel.Fact>(),
            .. Person(opened),
            .. WishText.Of(opened.Persons, staff) is { } wishes ? [new("Would like to come", wishes)] : Array.Empty<ReferralPageModel.Fact>(),
            .. Open(opened),
            .. referral.Closure is { } closure ? [new("Closed", ClosureText.Of(closure))] : Array.Empty<ReferralPageModel.Fact>(),
        ];
    }

    /// <summary>The person's own say, and what they were told: only once somebody asked or told.</summary>
    private static IEnumerable<ReferralPageModel.Fact> Person(OpenedReferral opened)
    {
        var triage = opened.Referral.Triage;
        if (triage.Person.Consents.Count > 0) yield return new("Consent", string.Join(" ", PersonKnown.Consents(opened.Referral)));
        if (triage.Person.Capacity is not null) yield return new("Capacity", PersonKnown.Capacity(opened.Referral));
        if (triage.Telling.Last is not null) yield return new("Told", string.Join(" ", TellingKnown.Of(opened)));
        if (opened.Referral.IsOpen && triage.Waiting.NextCallAt is { } due) yield return new("Next call due", TimeText.Full(due));
    }

    private static IEnumerable<ReferralPageModel.Fact> Ambulance(Referral referral, StaffNames staff) => referral.AmbulanceOwner is { } owner
        ? [new("Keeps in touch until the crew is there", staff.Of(owner)), new("CAD number", referral.CadNumber ?? "Not known"), .. Asked(referral)]
        : [];

    private static IEnumerable<ReferralPageModel.Fact> Identity(Referral referral) => referral.Intake.Trace is not { } trace
        ? []
        : [new("Who it is", string.Join(". ", new[] { $"{TraceText.Of(trace.Result)}, {TimeText.Full(trace.TracedAt)}", TraceText.Besides(trace) }.Where(words => words is not null)))];

    private static IEnumerable<ReferralPageModel.Fact> Asked(Referral referral) =>
        referral.Care.Ambulance is { } request ? [new("Ambulance", AmbulanceText.Of(request))] : [];

    /// <summary>What nobody has taken on and whose cause still stands.</summary>
    private static IEnumerable<ReferralPageModel.Fact> Open(OpenedReferral opened)
    {
        Visit[] visits = opened.Visit is { IsOpen: true } visit ? [visit] : [];
        var open = opened.Referral.Escalations
            .Where(raised => raised.IsUnanswered && EscalationCause.Stands(raised, opened.Referral, visits, opened.Settings))
            .Select(raised => EscalationText.Of(raised.Kind)).Distinct(StringComparer.Ordinal);
        var words = string.Join(". ", open);
        return words.Length == 0 ? [] : [new("Needs somebody", words)];
    }

    private static string Crew(Visit? visit, StaffNames staff)
    {
        var names = visit?.Crew.Where(slot => slot.Clinician is not null).Select(slot => staff.Of(slot.Clinician!.Value)) ?? [];
        var words = string.Join(" and ", names);
        return words.Length == 0 ? "Nobody yet" : words;
    }

    private static string Answered(Answer answer) => answer switch
    {
        Answer.Yes => "Yes",
        Answer.No => "No",
        Answer.NotKnown => "Not known",
        _ => "Not asked",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
