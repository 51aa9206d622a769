using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Referrals.Visiting;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Somebody was allocated and has not accepted: the desk rings them, and records what they say.</summary>
public sealed class ChaseForm : QuestionForm
{
    private static readonly Choice[] Said = [new("accept", "They accept: they are going"), new("decline", "They cannot go", "The visit waits for somebody else at once")];

    /// <inheritdoc />
    public override string Name => "chase";

    /// <inheritdoc />
    protected override string Title => "Chase who was allocated";

    /// <inheritdoc />
    protected override string Button => "Save their answer";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(DeclineAllocation.Clinician), nameof(DeclineAllocation.Reason));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        .. WhichVisit.Asked(opened),
        new("clinician", "Whom did you ring?", [.. NotAccepted(opened).Select(who => new Choice(who.Value, StaffChoices.NameOf(who)))]),
        new("answer", "What did they say?", Said),
        new("reason", "Why can they not go?", Hint: "Only if they cannot. Without patient data"),
    ];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var answers = new Answers(form);
        var visit = WhichVisit.Read(answers, referral);
        var who = answers.Line("clinician", "Choose whom you rang");
        var said = answers.Line("answer", "Say what they said");
        return answers.GiveOnVisit(() => string.Equals(said, "accept", StringComparison.Ordinal)
            ? new AcceptAllocation(visit, new(who), now)
            : new DeclineAllocation(visit, new(who), form.Text("reason") ?? "", now));
    }

    private static IEnumerable<StaffId> NotAccepted(OpenedReferral opened) =>
        opened.Visits.SelectMany(visit => visit.Crew).Where(slot => slot is { Clinician: not null, AcceptedAt: null }).Select(slot => slot.Clinician!.Value).Distinct();
}
