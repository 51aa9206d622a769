using Ucr.Domain.Reporting;

namespace Ucr.Domain.Settings;

/// <summary>Takes back a change that does not hold yet. One that holds is changed again instead.</summary>
/// <param name="Version">The version that must not hold.</param>
/// <param name="Reason">Why, in words without patient data.</param>
public sealed record WithdrawSettings(int Version, string Reason) : ISettingsCommand
{
    /// <summary>There is no such change, or it holds.</summary>
    public static readonly Refusal NotWaiting =
        new("settings-change-not-waiting", "This change holds already, or was taken back. Change the settings again instead.", nameof(Version));

    /// <inheritdoc />
    public Decision Decide(ServiceSettings settings, DecisionContext context) => settings.WaitingAt(context.Now) switch
    {
        _ when !Submissions.MayKeep(context.By) => Submissions.ManagerMustDecide,
        _ when Required.Words(Reason, nameof(Reason), "Say why the change is taken back.") is { } refusal => refusal,
        not { } => NotWaiting,
        { Policies.Version: var waiting } when waiting != Version => NotWaiting,
        { HoldsFrom: var from } when from < context.Now + ChangeSettings.Lead => NotWaiting,
        _ => [new SettingsWithdrawn(Version, Reason.Trim(), context.By.Id, context.Now)],
    };
}
