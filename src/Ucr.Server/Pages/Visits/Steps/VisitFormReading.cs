using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>What a clinician typed on a visit, read: a command, or what is wrong in which field.</summary>
public sealed record VisitFormReading(IVisitCommand? Command, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The main button of the card: the step that the clinician saw, whatever has become of the visit since.</summary>
    public static VisitFormReading Step(FormState form, VisitId visit, StaffId clinician, Instant now) => form["step"] switch
    {
        "accept" => new(new AcceptAllocation(visit, clinician, now), []),
        "set-off" => new(new SetOff(visit, clinician, now), []),
        "at-the-door" => new(new ArriveAtDoor(visit, clinician, now), []),
        "with-the-patient" => new(Contact(form, visit, clinician, now), []),
        _ => Wrong(null, "Choose the next step"),
    };

    /// <summary>The clinician cannot take it. Only words without patient data are kept with the reason.</summary>
    public static VisitFormReading CannotTake(FormState form, VisitId visit, StaffId clinician, Instant now) => form.Text("reason") is { } reason
        ? new(new DeclineAllocation(visit, clinician, reason, now), [])
        : Wrong("reason", "Choose why you cannot take it");

    /// <summary>Nobody opened.</summary>
    public static VisitFormReading CannotGetIn(FormState form, VisitId visit, StaffId clinician, Instant now)
    {
        var tried = string.Join(". ", form.All("tried").Append(form.Text("note") ?? "").Where(words => words.Length > 0));
        return form["collapseLikely"] is "yes" or "no"
            ? new(new ReportNoAccess(visit, clinician, CommandSending.Typed(tried), form["collapseLikely"] is "yes", now), [])
            : Wrong("collapseLikely", "Say whether collapse is likely");
    }

    /// <summary>What came of it.</summary>
    public static VisitFormReading Outcome(FormState form, VisitId visit, StaffId clinician, Instant now)
    {
        if (!Enum.TryParse<OutcomeResult>(form["outcome"], out var result) || !Enum.IsDefined(result))
        {
            return Wrong("outcome", "Choose what happened");
        }

        var onward = string.Join(" and ", form.All("next"));
        var note = form.Text("note");
        return new(
            new RecordOutcome(visit, clinician, result, CommandSending.TypedOrNone(note), now, onward.Length == 0 ? null : onward, CommandSending.TypedOrNone(note)), []);
    }

    private static StartCareContact Contact(FormState form, VisitId visit, StaffId clinician, Instant now) => new(
        visit, clinician, ReferralIds.Command(nameof(StartCareContact), form.CommandId), form["identityConfirmed"] is "yes", "01", "5", now);

    private static VisitFormReading Wrong(string? field, string words) => new(null, [new(field, words)]);
}
