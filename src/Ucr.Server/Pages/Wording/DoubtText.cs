namespace Ucr.Server.Pages.Wording;

/// <summary>What is odd about a message, in words for whoever decides: it was taken all the same, and nothing was guessed.</summary>
public static class DoubtText
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["alert-looks-over"] = "an alert looks over, and is shown all the same",
        ["birth-date-missing"] = "no date of birth was given",
        ["birth-date-not-plausible"] = "the date of birth is not plausible",
        ["birth-date-partial"] = "only a part of the date of birth was given",
        ["call-back-number-missing"] = "no number to ring back was given",
        ["coordinates-outside-uk"] = "the position lies outside the United Kingdom and was left out",
        ["coordinates-swapped-by-sender"] = "the sender had latitude and longitude the wrong way round; they were put right",
        ["grid-reference-not-plausible"] = "the grid reference is not plausible and was left out",
        ["message-over-a-day-old"] = "the message was written over a day before it came",
        ["name-missing"] = "no name was given",
        ["narrative-not-valid"] = "the formatted text of the message could not be read",
        ["need-code-not-verified"] = "the need comes from a code whose meaning nobody has verified: ask",
        ["nhs-number-fails-check-digit"] = "the NHS number fails its check digit, and is never matched on",
        ["nhs-number-missing"] = "no NHS number was given",
        ["nhs-number-more-than-one"] = "more than one NHS number was given",
        ["nhs-number-not-ten-digits"] = "the NHS number has not ten digits",
        ["nhs-number-not-verified"] = "the sender has not verified the NHS number",
        ["patient-marked-as-deceased"] = "the message says that the patient has died: ask before anything else",
        ["patient-marked-as-restricted"] = "the patient's record is restricted: give nobody their address",
        ["place-not-given"] = "no place was given",
        ["positions-disagree"] = "the position and the grid reference are far apart: ask where the patient is",
        ["reply-address-missing"] = "the sender gave no address for our answer: ring them",
        ["safeguarding-looks-over"] = "a safeguarding concern looks over, and is shown all the same",
        ["sender-breach-time-missing"] = "the sender did not say when it acts itself",
        ["sender-breach-time-passed"] = "the sender's own limit had passed when the message came",
        ["sender-clock-ahead"] = "the sender's clock runs ahead of ours",
        ["taken-from-999-stack"] = "it was taken from the 999 stack: the case is the ambulance service's until that knows",
        ["update-before-new"] = "an update came before the request itself",
        ["value-not-valid"] = "a value could not be read, and its words are shown as they came",
    };

    /// <summary>Those that people are to read; white space around a value is nobody's concern.</summary>
    public static string? Of(IReadOnlyList<string> doubts)
    {
        var words = doubts.Where(doubt => doubt is not "white-space-around-values").Select(doubt => Known.GetValueOrDefault(doubt, doubt.Replace('-', ' '))).ToList();
        return words.Count == 0 ? null : string.Join(". ", words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + ".";
    }
}
