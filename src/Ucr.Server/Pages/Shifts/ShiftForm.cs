using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A step on a shift: a page of questions, and the command that their answers make.</summary>
/// <param name="Name">The last part of its address.</param>
/// <param name="Title">What the page asks, and the link to it says.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Done">Said when it was taken.</param>
internal abstract record ShiftForm(string Name, string Title, string Button, string Done)
{
    /// <summary>What the answer does: read before anything is asked.</summary>
    public virtual IReadOnlyList<string> Known => [];

    /// <summary>Worth offering for a shift as it stands; the command decides all the same.</summary>
    public virtual bool Fits(Shift shift, Instant now) => shift is { Ended: false, Rota.Cancelled: null };

    /// <summary>The desk or a manager decides it: a clinician is not offered it on their own shift.</summary>
    public virtual bool ForLeads => false;

    /// <summary>What is asked.</summary>
    public virtual IReadOnlyList<Question> Questions(Shift shift) => [];

    /// <summary>What stands in the fields before anything is typed.</summary>
    public virtual FormState Prepared(FormState form, Shift shift, Instant now) => form;

    /// <summary>Reads the answers into a command.</summary>
    public abstract IShiftCommand Read(Answers answers, Shift shift, Instant now);

    /// <summary>Time that the answer adds to the shift, UTC, with the field that says so: nobody works twice at once. Null where it adds none.</summary>
    public virtual (Instant From, Instant To, string Field)? Adds(IShiftCommand command, Shift shift) => null;

    /// <summary>A whole number.</summary>
    protected static int Number(Answers answers, string field, string missing) =>
        int.TryParse(answers.Line(field, missing), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : answers.Errors.Any(error => string.Equals(error.Field, field, StringComparison.Ordinal)) ? 0 : answers.Wrong(field, missing, 0);

    /// <summary>The breaks of a shift as choices.</summary>
    protected static IReadOnlyList<Choice> Breaks(Shift shift, bool open) =>
    [
        .. shift.Breaks.Index().Where(one => !open || one.Item.TakenAt is null)
            .Select(one => new Choice((one.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), ShiftText.Of(one.Item))),
    ];

    /// <summary>Reasons as choices.</summary>
    protected static IReadOnlyList<Choice> Reasons { get; } =
        [.. Enum.GetValues<Domain.Allocation.Rota.UnavailableReason>().Select(reason => new Choice(reason.ToString(), ShiftText.Of(reason)))];
}
