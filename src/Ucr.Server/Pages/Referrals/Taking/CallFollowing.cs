using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>
/// Records what was said in the call beyond the referral: answers, the crew on scene, who may be told, that the caller is gone. Each
/// command's id follows from the form's, so that a form that is sent again brings what was lost in between.
/// </summary>
public sealed class CallFollowing(CommandDoor door, ProviderSettings settings, StatusLinks links, IClock clock)
{
    /// <summary>Gives the commands that the form asks for.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="by">Who took the call.</param>
    /// <param name="referral">What it became.</param>
    /// <param name="form">As posted.</param>
    public async Task Record(string provider, Actor by, ReferralId referral, FormState form)
    {
        var now = clock.GetCurrentInstant();
        var policies = (await settings.Of(provider, CancellationToken.None)).At(now);
        if (form.Text("callerEmail") is { } email)
        {
            await links.Keep(provider, referral, new(email, form["source"] is not nameof(ReferralSource.SelfOrCarer), HasLink: true));
        }

        foreach (var command in Commands(referral, form, policies.Triage, now))
        {
            await door.Send(new CommandSender(provider, by, ReferralIds.Command(command.GetType().Name, form.CommandId)), command).OrAgain();
        }
    }

    private static IEnumerable<IReferralCommand> Commands(ReferralId referral, FormState form, TriagePolicies policies, Instant now)
    {
        if (PhoneAnswers.Found(form, policies) is { } found) yield return new RecordTriage(referral, found, now);
        if (PhoneAnswers.Crew(form) is { } plan) yield return new ReportCrewOnScene(referral, plan, form.Text("callSign"), now);
        if (PhoneAnswers.DoNotTell(form)) yield return new RecordContactWish(referral, true, CommandSending.Typed(form.Text("doNotTellWhy") ?? "Said by the caller"), now);
        // Whoever rang has heard it from the person who took the call.
        if (form[PhoneForm.Step] is not PhoneForm.RangOff) yield return new TellReferrer(referral, FeedbackKind.Received, FeedbackWay.Voice, true, null, now);
        if (form[PhoneForm.Step] is PhoneForm.RangOff) yield return new RecordAbandonedCall(referral, CommandSending.TypedOrNone(form.Text("needText")), now);
    }
}
