using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>What is owed: somebody takes it on, or has done it (clinical ruling 23).</summary>
public sealed class OwedForm : QuestionForm
{
    /// <inheritdoc />
    public override string Name => "owed";

    /// <inheritdoc />
    protected override string Title => "Actions owed";

    /// <inheritdoc />
    protected override string Button => "Save";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(CompleteAction.Action), nameof(CompleteAction.Result));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("action", "Which?", [.. opened.Referral.Care.Actions.Where(action => action.DoneAt is null).Select(action => new Choice(action.Id.ToString(), Words(action)))]),
        new("what", "What happened?", [new("accept", "I take it on"), new("done", "It is done, or not needed")]),
        new("result", "What came of it, or why is it not needed?", Long: true),
    ];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => (Guid.TryParse(form["action"], out var action), form["what"]) switch
    {
        (false, _) => FormReading.Wrong(new FieldError("action", "Choose what it is about")),
        (_, "accept") => FormReading.Of(new AcceptAction(referral.Id, action, now)),
        (_, "done") => FormReading.Of(new CompleteAction(referral.Id, action, CommandSending.Typed(form.Text("result")), now)),
        _ => FormReading.Wrong(new FieldError("what", "Say what happened")),
    };

    private static string Words(OwedAction action)
    {
        var owner = action.Owner is { } who ? $"taken on by {StaffChoices.NameOf(who)}" : "nobody has taken it on";
        return action.DueAt is { } due ? $"{ActionText.Of(action.Kind)}: {owner}, due {TimeText.Full(due)}" : $"{ActionText.Of(action.Kind)}: {owner}";
    }
}
