using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Wording;

/// <summary>Services beside ours, until a provider keeps its own directory. The value is the name: it stands on the event.</summary>
public static class ServiceChoices
{
    /// <summary>Where a referral may be sent on to.</summary>
    public static IReadOnlyList<Choice> Receivers { get; } =
    [
        .. new[]
        {
            "The patient's own general practice", "Out-of-hours general practice", "District nursing", "Virtual ward", "Reablement",
            "Adult social care", "Falls service", "Mental health crisis team", "Palliative care team", "Hospital same-day emergency care",
        }.Select(name => new Choice(name, name)),
    ];
}
