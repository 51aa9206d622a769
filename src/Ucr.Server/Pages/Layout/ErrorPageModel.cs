namespace Ucr.Server.Pages.Layout;

/// <summary>A page that says that something did not work: what, whether anything was saved, and whom to ring.</summary>
/// <param name="Title">Plain and short: "Sorry, there is a problem".</param>
/// <param name="WhatHappened">One sentence.</param>
/// <param name="WhatWasSaved">Whether anything was saved: never left open.</param>
/// <param name="Reference">What the desk asks for: the trace id.</param>
public sealed record ErrorPageModel(PageFrame Frame, string Title, string WhatHappened, string WhatWasSaved, string Reference)
{
    public string? WhatToDo { get; init; }

    public string BackHref { get; init; } = "/";

    public string BackText { get; init; } = "Go to the first page";

    /// <summary>An unexpected fault.</summary>
    public static ErrorPageModel Fault(PageFrame frame, string reference) => new(
        frame,
        "Sorry, there is a problem with the service",
        "The service could not finish what you asked.",
        "We cannot be sure that it was saved. Look at the referral's story before you do it again.",
        reference)
    {
        WhatToDo = "If a patient is at risk, do not wait for this page: ring the desk, or 999.",
    };

    /// <summary>The database does not answer now.</summary>
    public static ErrorPageModel Busy(PageFrame frame, string reference) => new(
        frame,
        "The service cannot answer now",
        "The service is there, but its database did not answer in time.",
        "What you sent was not saved, unless the page before said that it was.",
        reference)
    {
        WhatToDo = "Try again in half a minute. If a patient is at risk, do not wait for this page: ring the desk, or 999.",
    };

    /// <summary>No such page, or none that this person may open.</summary>
    public static ErrorPageModel NotFound(PageFrame frame, string reference) => new(
        frame,
        "Page not found",
        "There is no such page, or it is not one that you can open.",
        "Nothing was changed.",
        reference)
    {
        WhatToDo = "Check the address if you typed or pasted it.",
    };

    /// <summary>The person's role does not allow it.</summary>
    public static ErrorPageModel NotAllowed(PageFrame frame, string reference) => new(
        frame,
        "You cannot do this",
        "Your role does not allow what you asked for.",
        "Nothing was changed.",
        reference)
    {
        WhatToDo = "Ask the person in charge of the shift if you need to.",
    };
}
