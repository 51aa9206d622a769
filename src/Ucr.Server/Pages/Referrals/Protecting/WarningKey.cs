using Ucr.Domain;
using Ucr.Domain.Values;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>A warning as a form names it: by itself where it is the referral's own, behind the person whom it stays with otherwise.</summary>
internal static class WarningKey
{
    /// <summary>Whoever sees patients and the desk that sends them keeps warnings that outlast a referral; a call taker warns on the referral.</summary>
    public static bool MayStay(Actor actor) => actor.SeesPatients || actor.Dispatches;

    public static string Of(Guid hazard) => hazard.ToString();

    public static string Of(PatientId person, Guid warning) => $"{person.Value}/{warning}";

    /// <summary>What a key names; an empty id for one that is none, which no warning has.</summary>
    public static (PatientId? Person, Guid Warning) Read(string key) => key.Split('/') switch
    {
        [var hazard] when Guid.TryParse(hazard, out var id) => (null, id),
        [var person, var warning] when Guid.TryParse(person, out var who) && Guid.TryParse(warning, out var id) => (new(who), id),
        _ => (null, Guid.Empty),
    };
}
