using System.Globalization;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A break is planned or moved.</summary>
internal sealed record PlanBreakForm() : ShiftForm("break", "Plan or move a break", "Plan the break", "The break is planned")
{
    private const string Another = "new";

    public override IReadOnlyList<Question> Questions(Shift shift) =>
    [
        new("number", "Which break?", [.. Breaks(shift, open: true), new Choice(Another, "One more break")]),
        Question.Moment("from", "When does it begin at the earliest?"), Question.Moment("to", "And at the latest?"),
        new("minutes", "How many minutes?"),
    ];

    public override FormState Prepared(FormState form, Shift shift, Instant now) =>
        shift.Breaks.Count == 0 ? form.With("number", Another).With("from", LocalMoment.Typed(shift.StartsAt)).With("to", LocalMoment.Typed(shift.EndsAt)).With("minutes", "30") : form;

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now)
    {
        var which = answers.Line("number", "Choose which break");
        int? number = int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : null;
        return new PlanBreak(shift.Id, number, answers.At("from"), answers.At("to"), Number(answers, "minutes", "Give the minutes as a whole number"), now);
    }
}

/// <summary>A break was taken.</summary>
internal sealed record TakeBreakForm() : ShiftForm("break-taken", "A break was taken", "It was taken", "The break is recorded as taken")
{
    public override bool Fits(Shift shift, Instant now) => base.Fits(shift, now) && now >= shift.StartsAt && shift.Breaks.Any(one => one.TakenAt is null);

    public override IReadOnlyList<Question> Questions(Shift shift) => [new("number", "Which break?", Breaks(shift, open: true)), Question.Moment("occurredAt", "When did it begin?")];

    public override FormState Prepared(FormState form, Shift shift, Instant now) => form.With("occurredAt", LocalMoment.Typed(now));

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) =>
        new TakeBreak(shift.Id, Number(answers, "number", "Choose which break"), answers.At("occurredAt"));
}

/// <summary>What scarce kit is carried.</summary>
internal sealed record KitForm() : ShiftForm("kit", "Kit that they carry", "This is what they carry", "The kit is recorded")
{
    public override IReadOnlyList<string> Known => ["Scarce kit that a visit may need. Controlled drugs and whatever is signed for stand under My kit."];

    public override IReadOnlyList<Question> Questions(Shift shift) =>
        [new("kit", "What do they carry?", Hint: $"One item a line: {string.Join(", ", KitText.Known.Values)}, or another name. Empty for nothing.", Long: true)];

    public override FormState Prepared(FormState form, Shift shift, Instant now) => form.With("kit", string.Join("\n", shift.CarriedKit.Select(KitText.Of)));

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now) =>
        new CarryKit(shift.Id, [.. (answers.LineOrNone("kit") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(KitText.Key)], now);
}
