using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Questions;

/// <summary>A posted form, read answer by answer. Every answer that is wrong is kept, so that nobody mends a form twice.</summary>
/// <param name="form">As posted.</param>
public sealed class Answers(FormState form)
{
    private readonly List<FieldError> wrong = [];

    /// <summary>Made once for the form: what a command makes bears the same id when it is sent again.</summary>
    public Guid NewId(string what) => Intake.ReferralIds.Command(what, form.CommandId);

    /// <summary>One of an enum's values.</summary>
    public T One<T>(string field, string missing)
        where T : struct, Enum => OneOrNone<T>(field) ?? Wrong(field, missing, default(T));

    /// <summary>One of an enum's values; null when nothing that fits was chosen.</summary>
    public T? OneOrNone<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(form[field], out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>Yes or no.</summary>
    public bool Yes(string field, string missing) => form[field] switch
    {
        "yes" => true,
        "no" => false,
        _ => Wrong(field, missing, false),
    };

    /// <summary>Words about the patient.</summary>
    public FreeText Words(string field, string missing) => CommandSending.Typed(Line(field, missing));

    /// <summary>Words about the patient, where they may be left out.</summary>
    public FreeText? WordsOrNone(string field) => CommandSending.TypedOrNone(form.Text(field));

    /// <summary>A few words that name nobody.</summary>
    public string Line(string field, string missing) => form.Text(field) ?? Wrong(field, missing, "");

    /// <summary>The same, where they may be left out.</summary>
    public string? LineOrNone(string field) => form.Text(field);

    /// <summary>A colleague as their name is typed.</summary>
    public StaffId Colleague(string field, string missing) => StaffChoices.IdOf(Line(field, missing));

    /// <summary>The same, where nobody need be named.</summary>
    public StaffId? ColleagueOrNone(string field) => form.Text(field) is { } typed ? StaffChoices.IdOf(typed) : null;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<FieldError> Errors => wrong;

    /// <summary>A London date and time.</summary>
    public Instant At(string field)
    {
        var (at, error) = LocalMoment.Read(form, field);
        return error is null ? at : Wrong(error, at);
    }

    /// <summary>The same, where it may be left out.</summary>
    public Instant? AtOrNone(string field) => form.Text(field) is null ? null : At(field);

    /// <summary>A London day.</summary>
    public LocalDate Day(string field, string missing) =>
        LocalDatePattern.Iso.Parse(form.Text(field) ?? "") is { Success: true, Value: var day } ? day : Wrong(field, missing, default(LocalDate));

    /// <summary>An organisation's code.</summary>
    public OdsCode Organisation(string field, string missing) => OdsCode.TryParse(form.Text(field), out var code) ? code : Wrong(field, missing, default(OdsCode));

    /// <summary>Says that an answer cannot be.</summary>
    public T Wrong<T>(string field, string message, T otherwise) => Wrong(new(field, message), otherwise);

    /// <summary>The command, when nothing is wrong.</summary>
    public FormReading Give(Func<IReferralCommand> command) => Read(() => FormReading.Of(command()));

    /// <summary>A command about the visit, when nothing is wrong.</summary>
    public FormReading GiveOnVisit(Func<IVisitCommand> command) => Read(() => FormReading.Of(command()));

    /// <summary>A command about the person, when nothing is wrong.</summary>
    public FormReading GiveOnPerson(Func<IPersonCommand> command) => Read(() => FormReading.Of(command()));

    /// <summary>Something that more than one stream takes part in, when nothing is wrong.</summary>
    public FormReading GiveThrough(Func<HttpContext, CommandSender, Task<CommandAnswer>> through) => Read(() => new(null, []) { Through = through });

    private FormReading Read(Func<FormReading> reading) => wrong.Count > 0 ? FormReading.Wrong(wrong) : reading();

    private T Wrong<T>(FieldError error, T otherwise)
    {
        wrong.Add(error);
        return otherwise;
    }
}
