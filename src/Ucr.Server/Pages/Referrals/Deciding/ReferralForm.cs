using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>What was typed, read: a command, or what is wrong in which field.</summary>
public sealed record FormReading(IReferralCommand? Command, IReadOnlyList<FieldError> Errors)
{
    /// <summary>A command about the referral's visit, where that is what was asked.</summary>
    public IVisitCommand? OnVisit { get; init; }

    /// <summary>A command about the person, where that is what was asked.</summary>
    public IPersonCommand? OnPerson { get; init; }

    /// <summary>A visit to plan, where that is what was asked.</summary>
    public PlanVisit? OnNewVisit { get; init; }

    /// <summary>How it is sent where one stream is not enough; null for the one door.</summary>
    public Func<HttpContext, CommandSender, Task<CommandAnswer>>? Through { get; init; }

    /// <summary>There is something to send.</summary>
    public bool Reads => Command is not null || OnVisit is not null || OnPerson is not null || OnNewVisit is not null || Through is not null;

    /// <summary>Sends it, to whatever it is about.</summary>
    public Task<CommandAnswer> Send(HttpContext http, CommandSender sender, CommandDoor door) => this switch
    {
        { Through: { } through } => through(http, sender),
        { OnVisit: { } onVisit } => door.Send(sender, onVisit),
        { OnPerson: { } onPerson } => door.Send(sender, onPerson),
        { OnNewVisit: { } planned } => door.Send(sender with { SeenVersion = null }, planned),
        _ => door.Send(sender, Command!),
    };

    /// <summary>What is recorded before the command, by a command of its own; null when nothing is.</summary>
    public IReferralCommand? Before { get; init; }

    /// <summary>What is recorded about the person before the command; null when nothing is.</summary>
    public IPersonCommand? BeforeOnPerson { get; init; }

    /// <summary>It can be sent.</summary>
    public static FormReading Of(IReferralCommand command) => new(command, []);

    /// <summary>It can be sent, about the referral's visit.</summary>
    public static FormReading Of(IVisitCommand command) => new(null, []) { OnVisit = command };

    /// <summary>It can be sent, about the person.</summary>
    public static FormReading Of(IPersonCommand command) => new(null, []) { OnPerson = command };

    /// <summary>It cannot: the page says what to do.</summary>
    public static FormReading Wrong(params IReadOnlyList<FieldError> errors) => new(null, errors);
}

/// <summary>A page of one question about a referral, whose answer is one command.</summary>
public abstract class ReferralForm
{
    /// <summary>The last part of its address, and what the referral's page is told when it was taken.</summary>
    public abstract string Name { get; }

    /// <summary>Refuse when the referral changed since the page was shown: where a decision rests on what was read.</summary>
    public virtual bool RestsOnWhatWasRead => true;

    /// <summary>The page's field for each of the command's members that may be wrong.</summary>
    public abstract IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>What stands in the form before anybody types.</summary>
    public virtual FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank;

    /// <summary>Reads the form.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="referral">The referral meant.</param>
    /// <param name="by">Who posts it.</param>
    /// <param name="now">The service's time, UTC.</param>
    /// <param name="policies">The provider's rules now: which questions it asks is its own.</param>
    public abstract FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies);

    /// <summary>The same for a form that has to look something up first.</summary>
    public virtual Task<FormReading> Read(HttpContext http, FormState form, Referral referral, ServicePolicies policies) =>
        Task.FromResult(Read(form, referral, http.User.StaffId, http.Now(), policies));

    /// <summary>The page.</summary>
    public abstract IResult Show(OpenedReferral opened, FormState form, int status);

    /// <summary>The same for a page that has to look something up first.</summary>
    public virtual Task<IResult> Show(HttpContext http, OpenedReferral opened, FormState form, int status) => Task.FromResult(Show(opened, form, status));
}
