using System.Diagnostics;
using Ucr.Domain.Outcomes.Feedback;

namespace Ucr.Server.Pages.Wording;

/// <summary>What whoever referred is told, in words for the middle of a sentence.</summary>
public static class FeedbackText
{
    /// <summary>"that we have it".</summary>
    public static string Of(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Received => "that we have it",
        FeedbackKind.Decided => "whether we take it on",
        FeedbackKind.Expected => "when we come",
        FeedbackKind.Outcome => "what came of it",
        _ => throw new UnreachableException($"No words for {kind}."),
    };

    /// <summary>"by e-mail".</summary>
    public static string Of(FeedbackWay way) => way switch
    {
        FeedbackWay.Bars => "by the Booking and Referral Standard",
        FeedbackWay.Email => "by e-mail",
        FeedbackWay.Link => "by their link",
        FeedbackWay.Voice => "by voice",
        _ => throw new UnreachableException($"No words for {way}."),
    };
}
