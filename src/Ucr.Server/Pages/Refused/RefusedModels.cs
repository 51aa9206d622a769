using NodaTime;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Refused;

/// <summary>Messages that could not become a referral. Each stays until a person has seen it.</summary>
public sealed record RefusedListModel(PageFrame Frame, IReadOnlyList<RefusedListModel.Row> Rows)
{
    /// <param name="From">The sender, or where it came from when the sender cannot be read.</param>
    /// <param name="What">What was wrong, in one line.</param>
    /// <param name="State">Whose it is, and how far they are.</param>
    /// <param name="NeedsSomebody">Somebody still has to do something.</param>
    public sealed record Row(Guid Id, Instant ReceivedAt, string From, string What, string State, bool NeedsSomebody);
}

/// <summary>One refused message: what was wrong, and what to do. Its bytes are shown as text, after the access was recorded.</summary>
/// <param name="Problems">Everything that was wrong, with where in the message.</param>
/// <param name="WhatToDo">"Ring the sender: the patient is waiting for an answer".</param>
public sealed record RefusedMessageModel(PageFrame Frame, FormState Form, Guid Id, Instant ReceivedAt, string From, IReadOnlyList<string> Problems, string WhatToDo)
{
    /// <summary>"415, the content type is not FHIR".</summary>
    public string? Answered { get; init; }

    /// <summary>The message as text; null when it has been erased.</summary>
    public string? Content { get; init; }

    /// <summary>Somebody still has to do something about it.</summary>
    public bool NeedsSomebody { get; init; }

    /// <summary>What somebody did, and who and when; null while nobody has.</summary>
    public string? Done { get; init; }

    /// <summary>References of referrals that the same bytes made when they came again.</summary>
    public IReadOnlyList<string> CameAgain { get; init; } = [];

    /// <summary>Who has seen it and when; null while nobody has.</summary>
    public string? SeenBy { get; init; }
}
