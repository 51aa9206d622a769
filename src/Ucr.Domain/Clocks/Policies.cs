using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Domain.Clocks;

/// <summary>Names a rule and its version: <c>received-by-service/1</c>. Stands on each event that the rule produced.</summary>
[JsonConverter(typeof(PolicyNameJson))]
public readonly record struct PolicyName(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;

    private sealed class PolicyNameJson : JsonConverter<PolicyName>
    {
        public override PolicyName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PolicyName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>What can be late or wrong.</summary>
public enum EscalationKind
{
    /// <summary>No clinician has read the referral 15 minutes after receipt (clinical ruling 3; local).</summary>
    NoClinicalEyes,

    /// <summary>The clock runs out soon.</summary>
    DueSoon,

    /// <summary>The clinician has not accepted the allocation in 5 minutes (local).</summary>
    NotAccepted,

    /// <summary>The receiver of a redirect has not accepted in 15 minutes (clinical ruling 4; local).</summary>
    RedirectNotAccepted,

    /// <summary>Nobody opened the door: find the person (clinical ruling 15).</summary>
    NoAccess,

    /// <summary>Nobody on shift could be found for the visit.</summary>
    NobodyFits,

    /// <summary>The ambulance crew is not recorded with the person after 30 minutes: ring them (clinical ruling 16; local).</summary>
    AmbulanceSafetyCall,

    /// <summary>The sender wants its referral back while it is accepted here (clinical ruling 6).</summary>
    WithdrawalRequested,

    /// <summary>The standard was breached: ring the person and triage again, and every 60 minutes after (clinical ruling 17).</summary>
    BreachSafetyCall,

    /// <summary>Nobody has taken the visit, and the time that is left may not be enough to get there (rule 48).</summary>
    AtRisk,

    /// <summary>It arrived while nobody watches the desk (clinical ruling 7).</summary>
    NobodyWatches,

    /// <summary>No news from a clinician who is out alone (clinical ruling 21).</summary>
    LoneWorkerSilent,

    /// <summary>The safety-netting call that triage promised is due.</summary>
    SafetyCallDue,

    /// <summary>Whoever referred has not been told what came of it.</summary>
    SenderNotTold,

    /// <summary>A message came in and has no outcome after 30 seconds: read it by hand.</summary>
    MessageStuck,

    /// <summary>The ambulance service has not acknowledged the request after 60 seconds: ring 999 (clinical ruling 16).</summary>
    AmbulanceNotAcknowledged,

    /// <summary>The ambulance crew is still not with the person after the time that the service allows (clinical ruling 16; local).</summary>
    AmbulanceLate,

    /// <summary>The sender acts itself soon (rule 47).</summary>
    SenderBreachSoon,

    /// <summary>The sender's own limit has passed: it may have acted itself (rule 47).</summary>
    SenderBreach,

    /// <summary>A crisis response has lasted 48 hours: refer on, or close (rule 42).</summary>
    CrisisEpisodeOver,

    /// <summary>Reablement ends in a week: plan what follows (rule 41).</summary>
    ReablementEndsSoon,

    /// <summary>Reablement has reached its limit: close, or extend with a reason (rule 41).</summary>
    ReablementOver,

    /// <summary>Nobody opened, and neither police nor 999 were asked in 15 minutes, or at once where collapse is likely (clinical ruling 15).</summary>
    HelpNotAsked,

    /// <summary>A clinician called covertly for help: police, with their last place (clinical ruling 21).</summary>
    Duress,

    /// <summary>The service that a person was referred on to has not answered: ring it, or find another (clinical ruling 23).</summary>
    OnwardNotAnswered,

    /// <summary>Something that was owed by now has not been done (clinical ruling 23).</summary>
    ActionOverdue,

    /// <summary>The person will soon have been on the floor for an hour (rule 45).</summary>
    OnFloorSoonTooLong,

    /// <summary>The person has been on the floor for an hour (rule 45).</summary>
    OnFloorTooLong,

    /// <summary>Referred while the service was closed, and no clinician has rung for 30 minutes (clinical ruling 7).</summary>
    OvernightCallDue,

    /// <summary>Whoever referred has not been rung back (rule 44; local).</summary>
    ReferrerNotCalled,

    /// <summary>The golden hour ends soon, and the person would be admitted otherwise (rule 43; local).</summary>
    GoldenHourSoon,

    /// <summary>The golden hour is over (rule 43; local).</summary>
    GoldenHourOver,

    /// <summary>The window has changed, and the patient still expects the old one (clinical ruling 18).</summary>
    WindowNotTold,

    /// <summary>Somebody who is on the way, or with the patient, has become unavailable: find out, and send somebody (local).</summary>
    CrewUnavailable,

    /// <summary>A message was refused, and nobody has looked whether a patient is behind it.</summary>
    MessageRefused,

    /// <summary>The sender's system has not taken our answer: ring them (rule 47).</summary>
    ReplyNotDelivered,

    /// <summary>The sender changed something after we had begun, and its message was not taken: read it, and ring them.</summary>
    SenderChangeRefused,

    /// <summary>A referral was handed over, and nobody has taken it: it is still its giver's (clinical ruling 22).</summary>
    HandoverNotAccepted,

    /// <summary>Desk or clinician wrote to the other, and nobody there has read it (local).</summary>
    MessageNotRead,
}
