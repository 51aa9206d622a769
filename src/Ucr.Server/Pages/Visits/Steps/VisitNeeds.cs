using Ucr.Domain.Visits;
using Ucr.Server.Pages.Visits.Asking;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>What a clinician's forms cannot do without. The page that was posted and the phone without signal say the same words.</summary>
public static class VisitNeeds
{
    public static readonly string[] Reason = ["reason", "Choose why you cannot take it"];
    public static readonly string[] CollapseLikely = ["collapseLikely", "Say whether collapse is likely"];
    public static readonly string[] Outcome = ["outcome", "Choose what happened"];
    public static readonly string[] Identity = ["identityConfirmed", StartCareContact.IdentityNotConfirmed.Words];

    public static readonly string[] Message = ["what", "Write the message"];

    /// <summary>By what is recorded: the fields, and what to say.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string[]>> All { get; } = new Dictionary<string, IReadOnlyList<string[]>>(
        VisitForms.All.Select(form => KeyValuePair.Create(form.Name, form.Needs)), StringComparer.Ordinal)
    {
        ["cannot-take"] = [Reason],
        ["cannot-get-in"] = [CollapseLikely],
        ["with-the-patient"] = [Identity],
        ["outcome"] = [Outcome],
        ["message"] = [Message],
    };
}
