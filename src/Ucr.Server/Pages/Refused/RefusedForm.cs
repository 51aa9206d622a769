using Ucr.Domain.Intake.Refused;
using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Refused;

/// <summary>What can be said about a refused message.</summary>
internal static class RefusedForm
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(RefusedMessageAnswer.SenderRung), "I rang the sender, who sends it again", "It stays on the list, and comes back to you when it has not come within the hour"),
        new(nameof(RefusedMessageAnswer.EnteredByHand), "I took the referral by hand", "Give its reference below"),
        new(nameof(RefusedMessageAnswer.CameAgain), "It came again and was received", "Give its reference below"),
        new(nameof(RefusedMessageAnswer.NotAReferral), "No patient is behind it", "Say why below"),
    ];

    public static readonly IReadOnlyList<Choice> Reasons = [.. Enum.GetValues<NotAReferralBecause>().Select(because => new Choice(because.ToString(), RefusedText.Because(because)))];

    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(AnswerRefusedMessage.Referral)] = "reference",
        [nameof(AnswerRefusedMessage.Because)] = "because",
        [nameof(AnswerRefusedMessage.Answer)] = "answer",
    };
}
