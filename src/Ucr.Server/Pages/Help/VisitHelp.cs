namespace Ucr.Server.Pages.Help;

/// <summary>Help for the clinician's pages.</summary>
internal static class VisitHelp
{
    private const string MyVisits = "Your visits stand here in the order in which to make them, each with its next step as one large button. Everything works without signal too: it is kept on the phone and sent when the signal is back.";

    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/visits"] = MyVisits,
        ["/visits/shell"] = MyVisits,
        ["/visits/{id}"] = "This is one visit: who, where, why, what to watch for, and the next step. Press With the patient when you have made sure who they are, because that stops the clock.",
        ["/visits/{id}/cannot-take"] = "Say why you cannot take this visit, and the desk finds somebody else at once. Ring the desk if the patient may be in danger.",
        ["/visits/{id}/cannot-get-in"] = "Say what you have tried, and the desk helps to find the person. Stay there until you are told otherwise.",
        ["/visits/{id}/getting-in"] = "This says how to get in; a key-safe code is hidden until you tap, and each tap is recorded. Ring the desk if it does not work.",
        ["/visits/{id}/outcome"] = "Say what happened, what comes next and who was told. What is marked is needed for the national data; the rest can stay blank.",
        ["/visits/{id}/observations"] = "Write down what you measured, and the early warning score is worked out. Blank means not measured, and never normal.",
        ["/visits/{id}/findings"] = "Write down what you found, as far as it matters for who comes next. Blank means not looked at.",
        ["/visits/{id}/longer"] = "Tell the desk that you need longer here. Your next patients are planned anew.",
        ["/visits/{id}/next-visit"] = "Ask for another visit to this patient. It is planned from here like every other.",
        ["/visits/{id}/onward"] = "Refer the patient you are with on to another service. It stays ours until they have taken it.",
        ["/visits/{id}/contact-time"] = "Put right when you were with the patient, and say why. Both times stay in the story.",
        ["/visits/{id}/attach"] = "Attach a photograph or a document to this referral, and say what it shows. Without signal the phone keeps it sealed, and sends it later.",
        ["/visits/{id}/message"] = "Write to the desk about this visit. Ring instead when it cannot wait.",
        ["/visits/kit"] = "Say what you carry today. You are sent only where your kit is enough.",
        ["/visits/colleagues"] = "Choose the colleague whose phone has failed. You record for them, and both of you are named.",
        ["/visits/{id}/for/{clinician}"] = "Record what your colleague tells you about this visit. Both of you are named in the story.",
    };
}
