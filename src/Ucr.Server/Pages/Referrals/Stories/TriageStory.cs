using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What triage found and did beside the decision, in words.</summary>
internal static class TriageStory
{
    /// <summary>The line of a fact; null when it is another step's.</summary>
    public static StoryLine? Of(IUcrEvent happened, Func<StaffId, string> name, ServicePolicies policies) => happened switch
    {
        TriageRecorded => new("Answers were recorded"),
        _ => null,
    };
}
