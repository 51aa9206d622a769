using System.Diagnostics;
using Ucr.Domain.Intake.Replies;

namespace Ucr.Server.Pages.Wording;

/// <summary>Replies to a sender, in words.</summary>
public static class ReplyText
{
    /// <summary>"We have taken it on".</summary>
    public static string Of(OwedReply reply) => reply switch
    {
        { Meaning: ReplyMeaning.Accepted } => "we have taken it on",
        { Rejection: ReplyRejection.NoResource } => "we do not take it: nobody can come in time",
        { Rejection: ReplyRejection.FailedContact } => "we do not take it: nobody could reach the patient",
        { Meaning: ReplyMeaning.Rejected } => "we do not take it",
        { Meaning: ReplyMeaning.Finished } => "it is over, and what came of it",
        _ => throw new UnreachableException($"No words for {reply.Meaning}."),
    };

    /// <summary>"answered 503 (transient)", "no answer in time".</summary>
    public static string Answer(int? status, string? said) => (status, said) switch
    {
        ({ } code, null) => $"answered {code}",
        ({ } code, { } what) => $"answered {code} ({what})",
        (null, { } why) => why,
        _ => "no answer",
    };

    /// <summary>What of the patient's record a message changed.</summary>
    public static string OfPatient(string code) => code.Replace('-', ' ');
}
