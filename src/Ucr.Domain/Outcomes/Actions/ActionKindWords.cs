namespace Ucr.Domain.Outcomes.Actions;

/// <summary>What is owed, in words.</summary>
public static class ActionKindWords
{
    /// <summary>For the middle of a sentence: "blood results".</summary>
    public static string InWords(this ActionKind kind) => kind switch
    {
        ActionKind.Bloods => "blood results",
        ActionKind.Equipment => "equipment",
        ActionKind.OnwardReferral => "another service for the patient",
        ActionKind.GpLetter => "the letter to the GP",
        ActionKind.GpTold => "telling the GP within 24 hours",
        ActionKind.ClinicalAssessment => "a clinical assessment after the lift",
        ActionKind.DeathReview => "the review of the death",
        ActionKind.PlanAgain => "planning again what was called off",
        ActionKind.Other => "something else",
        _ => throw new UnreachableException($"No words for {kind}."),
    };
}
