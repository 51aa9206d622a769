using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Shifts;

/// <summary>Somebody begins a shift that was planned.</summary>
internal sealed record BeginForm() : ShiftForm("begin", "Sign on", "Sign on", "The shift has begun")
{
    public override bool Fits(Shift shift, Instant now) => base.Fits(shift, now) && !shift.Rota.Begun && now < shift.WorksUntil;

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) => new StartShift(
        shift.Id, shift.Clinician, shift.Team, shift.Profession, shift.Capabilities, shift.Base, shift.StartsAt, shift.EndsAt, shift.Credentials);
}

/// <summary>Somebody goes home.</summary>
internal sealed record EndForm() : ShiftForm("end", "End the shift", "End the shift", "The shift has ended")
{
    public override IReadOnlyList<string> Known => ["Nobody goes off shift with an open visit, an unanswered handover or safety call, or a referral that they answer for."];

    public override bool Fits(Shift shift, Instant now) => base.Fits(shift, now) && now >= shift.StartsAt;

    public override IReadOnlyList<Question> Questions(Shift shift) => [Question.YesOrNo("safeHome", "Is the clinician known to be safe?", "Back at their base, at home, or heard")];

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) => new EndShift(shift.Id, now, answers.Yes("safeHome", "Say whether they are known to be safe"));
}

/// <summary>A planned shift is not worked.</summary>
internal sealed record CancelForm() : ShiftForm("cancel", "Cancel the shift", "Cancel the shift", "The shift is cancelled")
{
    public override bool Fits(Shift shift, Instant now) => base.Fits(shift, now) && !(shift.Rota.Begun && shift.StartsAt <= now);

    public override IReadOnlyList<Question> Questions(Shift shift) => [new("reason", "Why?", Reasons)];

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) => new CancelShift(shift.Id, answers.One<UnavailableReason>("reason", "Choose why"), now);
}

/// <summary>Somebody cannot be sent.</summary>
internal sealed record UnavailableForm() : ShiftForm("unavailable", "Sick or unavailable", "They cannot be sent", "Nobody sends them from then on")
{
    public override IReadOnlyList<string> Known =>
        ["Visits that they have not set off to go to somebody else. A visit that they are on the way to, or at, is raised to the desk: nobody is called off by the service.", "The reason stands in the shift only, not in any patient's record."];

    public override IReadOnlyList<Question> Questions(Shift shift) =>
        [new("reason", "Why?", Reasons), Question.Moment("from", "From when?"), Question.Moment("until", "Until when?", "London time. Leave it empty for the rest of the shift.")];

    public override FormState Prepared(FormState form, Shift shift, Instant now) => form.With("from", LocalMoment.Typed(Instant.Max(now, shift.StartsAt)));

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) =>
        new RecordUnavailable(shift.Id, answers.One<UnavailableReason>("reason", "Choose why"), answers.At("from"), answers.AtOrNone("until"), now);
}

/// <summary>Somebody can be sent again.</summary>
internal sealed record AvailableForm() : ShiftForm("available", "Available again", "They can be sent again", "They can be sent again")
{
    public override bool Fits(Shift shift, Instant now) => base.Fits(shift, now) && shift.Rota.Away.Any(away => away.From >= now || away.Covers(now));

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) => new RecordAvailableAgain(shift.Id, now);
}

/// <summary>Overtime is allowed.</summary>
internal sealed record OvertimeForm() : ShiftForm("overtime", "Allow overtime", "Allow it", "The overtime is recorded")
{
    public override bool ForLeads => true;

    public override IReadOnlyList<Question> Questions(Shift shift) => [new("minutes", "How many minutes in all?", Hint: $"0 to {AllowOvertime.AtMost}. 0 takes it back.")];

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) => new AllowOvertime(shift.Id, Number(answers, "minutes", "Give the minutes as a whole number"), now);
}

/// <summary>The planned end moves.</summary>
internal sealed record PlannedEndForm() : ShiftForm("planned-end", "Change the planned end", "Change the end", "The end is changed")
{
    public override IReadOnlyList<Question> Questions(Shift shift) =>
        [Question.Moment("endsAt", "When does the shift end?"), new("endsIn", "Where must they be in the end?", Hint: "Easting and northing in metres: 430000 433000. Leave it empty where that does not matter.")];

    public override FormState Prepared(FormState form, Shift shift, Instant now) =>
        form.With("endsAt", LocalMoment.Typed(shift.EndsAt)).With("endsIn", shift.EndsIn is { } place ? $"{place.Easting} {place.Northing}" : null);

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) =>
        new ChangeShiftEnd(shift.Id, answers.At("endsAt"), TypedPlace.OrNone(answers, "endsIn"), now);

    public override (Instant From, Instant To, string Field)? Adds(IShiftCommand command, Shift shift) =>
        command is ChangeShiftEnd { EndsAt: var end } && end > shift.EndsAt ? (shift.EndsAt, end, "endsAt") : null;
}
