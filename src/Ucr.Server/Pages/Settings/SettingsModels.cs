using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Preview;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Settings;

/// <summary>A policy as the page shows it.</summary>
/// <param name="Entry">The policy.</param>
/// <param name="Now">What holds, in words.</param>
/// <param name="Since">Who set it, why and from when; that it is the default where nobody did.</param>
public sealed record ShownPolicy(PolicyEntry Entry, string Now, string Since);

/// <summary>The settings in force, and the change that waits.</summary>
public sealed record SettingsModel(PageFrame Frame, int Version, IReadOnlyList<(string Step, IReadOnlyList<ShownPolicy> Policies)> Steps)
{
    /// <summary>A change that does not hold yet, with the form that takes it back; null when none waits.</summary>
    public WaitingChange? Waiting { get; init; }

    /// <summary>The viewer may change them.</summary>
    public bool MayChange => Frame.Viewer?.May(ViewerRights.ChangeSettings) is true;

    /// <summary>What has just been done, in words; null when nothing was.</summary>
    public string? Done { get; init; }
}

/// <summary>A change that does not hold yet.</summary>
public sealed record WaitingChange(int Version, Instant HoldsFrom, string By, string Reason, IReadOnlyList<string> Changes, FormState Form);

/// <summary>The form that changes them.</summary>
public sealed record ChangeSettingsModel(PageFrame Frame, FormState Form, ServicePolicies Present);

/// <summary>The form that takes a file.</summary>
public sealed record ImportSettingsModel(PageFrame Frame, FormState Form);

/// <summary>What a change would do, before somebody confirms it.</summary>
public sealed record SettingsPreviewModel(PageFrame Frame, FormState Form, string Action, string Back, ServicePolicies Present, ServicePolicies Others, SettingsPreview LastWeek)
{
    /// <summary>The policies that read differently.</summary>
    public IReadOnlyList<PolicyDifference> Policies { get; } = SettingDifferences.InPolicies(Present, Others);

    /// <summary>What the plan of this moment would be; null where the settings plan alike.</summary>
    public PlanPreview? Plan { get; init; }

    /// <summary>Names for <see cref="Plan"/>.</summary>
    public StaffNames? Staff { get; init; }

    /// <summary>Every value that differs.</summary>
    public IReadOnlyList<ValueDifference> Values { get; } = SettingDifferences.InValues(Present, Others);
}

/// <summary>One change of the settings, or one taken back.</summary>
public sealed record ChangeInHistory(string What, Instant At, string By, string Reason, string Holds, IReadOnlyList<string> Differences);

/// <summary>Every change, the newest first.</summary>
public sealed record SettingsHistoryModel(PageFrame Frame, IReadOnlyList<ChangeInHistory> Changes);
