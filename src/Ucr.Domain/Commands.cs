using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Reporting;
using Ucr.Domain.Settings;

namespace Ucr.Domain;

/// <summary>What a decider may know besides the state: who asks, when, and by which policies.</summary>
/// <param name="By">Who gives the command.</param>
/// <param name="Now">The service's clock, UTC, whole microseconds.</param>
/// <param name="Settings">The provider's rules, every version of them.</param>
public sealed record DecisionContext(Actor By, Instant Now, ServiceSettings Settings)
{
    /// <summary>The rules in force now.</summary>
    public ServicePolicies Policies => Settings.At(Now);

    /// <summary>The referral's visits that are neither over nor called off.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];
}

/// <summary>Something that staff, or a system, ask to be done with a referral.</summary>
public interface IReferralCommand
{
    /// <summary>The referral meant.</summary>
    ReferralId Referral { get; }

    /// <summary>Decides, from the state alone.</summary>
    Decision Decide(Referral referral, DecisionContext context);
}

/// <summary>Something that staff ask to be done with a visit, or do on it.</summary>
public interface IVisitCommand
{
    /// <summary>The visit meant.</summary>
    VisitId Visit { get; }

    /// <summary>Referrals that it names besides those the visit serves: loaded with them.</summary>
    IReadOnlyList<ReferralId> Also => [];

    /// <summary>
    /// Decides, from the visit and the referrals that it serves. An event about the referral in the decision goes to each of
    /// them; what a visit's event means for one of them by itself is <see cref="Consequences"/>.
    /// </summary>
    /// <param name="visit">The visit as it stands.</param>
    /// <param name="served">Every referral that the visit serves, at least one.</param>
    /// <param name="context">Who, when, and by which policies.</param>
    Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context);
}

/// <summary>Something that staff, or the service, ask to be done at a provider's desk.</summary>
public interface IDeskCommand
{
    /// <summary>Decides, from the state alone.</summary>
    Decision Decide(ProviderDesk desk, DecisionContext context);
}

/// <summary>Something that staff ask to be done with what is known of a person.</summary>
public interface IPersonCommand
{
    /// <summary>The person meant, by pseudonym.</summary>
    PatientId Person { get; }

    /// <summary>Decides, from the state alone; null when nothing is known of the person yet.</summary>
    Decision Decide(PersonState? person, DecisionContext context);
}

/// <summary>Something that staff ask to be done with a shift.</summary>
public interface IShiftCommand
{
    /// <summary>The shift meant.</summary>
    ShiftId Shift { get; }

    /// <summary>Decides, from the state alone; null when there is no such shift yet.</summary>
    Decision Decide(Shift? shift, DecisionContext context);
}

/// <summary>Something that a manager asks to be done with a month's figures.</summary>
public interface ISubmissionCommand
{
    /// <summary>The submission meant.</summary>
    SubmissionId Submission { get; }

    /// <summary>Decides, from the state alone; null when there is no such submission yet.</summary>
    Decision Decide(Submission? submission, DecisionContext context);
}

/// <summary>Something that a manager asks to be done with the service's settings.</summary>
public interface ISettingsCommand
{
    /// <summary>Decides, from the settings alone.</summary>
    Decision Decide(ServiceSettings settings, DecisionContext context);
}
