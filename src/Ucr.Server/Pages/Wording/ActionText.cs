using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Server.Pages.Wording;

/// <summary>What is owed, in words.</summary>
public static class ActionText
{
    /// <summary>For the middle of a sentence: "blood results".</summary>
    public static string Of(ActionKind kind) => kind.InWords();
}
