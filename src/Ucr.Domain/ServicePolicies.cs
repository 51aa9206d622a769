using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain;

/// <summary>
/// The rules in force for a provider, each with a name and a version. Where the national guidance could not be read, a
/// default stands here; where a value is local practice and not national, its parameter says so.
/// </summary>
/// <param name="ClockStart">When a two-hour clock starts: at receipt by the service or its single point of access; triage never resets it (rule 13).</param>
/// <param name="ClockStop">What stops it: the start of the first attended face-to-face contact (rule 23, clinical ruling 14).</param>
/// <param name="ClinicalEyesWithin">From receipt until a clinician must have decided (clinical ruling 3; local).</param>
/// <param name="DueSoonTwoHour">How long before the end a two-hour clock counts as due soon (local).</param>
/// <param name="DueSoonTwoDay">How long before the end a two-day clock counts as due soon (local).</param>
/// <param name="AcceptWithin">From allocation until the clinician must have accepted (local).</param>
/// <param name="RedirectAcceptedWithin">From a redirect until its receiver must have accepted (clinical ruling 4).</param>
/// <param name="AmbulanceSafetyCallEvery">Between calls to somebody who waits for an ambulance (local).</param>
/// <param name="BreachSafetyCallEvery">Between calls to somebody whose standard was breached (clinical ruling 17).</param>
/// <param name="Conditions">The needs that the service responds to.</param>
public sealed record ServicePolicies(
    PolicyName ClockStart,
    PolicyName ClockStop,
    Duration ClinicalEyesWithin,
    Duration DueSoonTwoHour,
    Duration DueSoonTwoDay,
    Duration AcceptWithin,
    Duration RedirectAcceptedWithin,
    Duration AmbulanceSafetyCallEvery,
    Duration BreachSafetyCallEvery,
    IReadOnlyList<Condition> Conditions)
{
    /// <summary>What a service starts with.</summary>
    public static readonly ServicePolicies Default = new(
        ClockStart: new("received-by-service/1"),
        ClockStop: new("first-attended-face-to-face-contact/1"),
        ClinicalEyesWithin: Duration.FromMinutes(15),
        DueSoonTwoHour: Duration.FromMinutes(30),
        DueSoonTwoDay: Duration.FromHours(6),
        AcceptWithin: Duration.FromMinutes(5),
        RedirectAcceptedWithin: Duration.FromMinutes(15),
        AmbulanceSafetyCallEvery: Duration.FromMinutes(30),
        BreachSafetyCallEvery: Duration.FromMinutes(60),
        Conditions:
        [
            new(new("falls"), "Fall, no apparent serious injury", National: true),
            new(new("frailty"), "Decompensation of frailty", National: true),
            new(new("reduced_function"), "Reduced function or mobility", National: true),
            new(new("end_of_life"), "Palliative or end-of-life crisis", National: true),
            new(new("equipment"), "Urgent equipment", National: true),
            new(new("confusion"), "Confusion or delirium", National: true),
            new(new("catheter"), "Urgent catheter care", National: true),
            new(new("diabetes"), "Urgent support for diabetes", National: true),
            new(new("carer_breakdown"), "Unpaid carer breakdown", National: true),
            new(NeedKey.Other, "Something else", National: false),
        ]);

    /// <summary>How long before its end a clock counts as due soon.</summary>
    public Duration DueSoon(ResponseStandard standard) => standard == ResponseStandard.TwoDay ? DueSoonTwoDay : DueSoonTwoHour;
}
