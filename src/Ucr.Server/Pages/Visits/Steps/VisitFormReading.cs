using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>What a clinician typed at a step of a visit, read: a command, or what is wrong in which field.</summary>
internal static class VisitFormReading
{
    /// <summary>The main button of the card: the step that the clinician saw, whatever has become of the visit since.</summary>
    public static FormReading Step(FormState form, VisitId visit, StaffId clinician, Instant now) => form["step"] switch
    {
        "accept" => FormReading.Of(new AcceptAllocation(visit, clinician, now)),
        "set-off" => FormReading.Of(new SetOff(visit, clinician, now)),
        "at-the-door" => FormReading.Of(new ArriveAtDoor(visit, clinician, now)),
        "with-the-patient" => FormReading.Of(Contact(form, visit, clinician, now)),
        _ => FormReading.Wrong(new FieldError(null, "Choose the next step")),
    };

    /// <summary>The clinician cannot take it. Only words without patient data are kept with the reason.</summary>
    public static FormReading CannotTake(FormState form, VisitId visit, StaffId clinician, Instant now) => form.Text("reason") is { } reason
        ? FormReading.Of(new DeclineAllocation(visit, clinician, reason, now))
        : Wrong(VisitNeeds.Reason);

    /// <summary>Nobody opened.</summary>
    public static FormReading CannotGetIn(FormState form, VisitId visit, StaffId clinician, Instant now)
    {
        var tried = string.Join(". ", form.All("tried").Append(form.Text("note") ?? "").Where(words => words.Length > 0));
        return form["collapseLikely"] is "yes" or "no"
            ? FormReading.Of(new ReportNoAccess(visit, clinician, CommandSending.Typed(tried), form["collapseLikely"] is "yes", now))
            : Wrong(VisitNeeds.CollapseLikely);
    }

    /// <summary>What came of it.</summary>
    public static FormReading Outcome(FormState form, VisitId visit, StaffId clinician, Instant now)
    {
        if (!Enum.TryParse<OutcomeResult>(form["outcome"], out var result) || !Enum.IsDefined(result))
        {
            return Wrong(VisitNeeds.Outcome);
        }

        var onward = string.Join(" and ", form.All("next"));
        var note = form.Text("note");
        return FormReading.Of(new RecordOutcome(visit, clinician, result, CommandSending.TypedOrNone(note), now, onward.Length == 0 ? null : onward, CommandSending.TypedOrNone(note)));
    }

    private static StartCareContact Contact(FormState form, VisitId visit, StaffId clinician, Instant now) => new(
        visit, clinician, ReferralIds.Command(nameof(StartCareContact), form.CommandId), form["identityConfirmed"] is "yes", "01", "5", now);

    private static FormReading Wrong(string[] need) => FormReading.Wrong(new FieldError(need[0], need[1]));
}
