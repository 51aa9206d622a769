using Microsoft.AspNetCore.Authorization;
using Ucr.Domain;

namespace Ucr.Server.Security;

/// <summary>What may be asked of the service, and by which roles. Every endpoint names one of these, or stands on the
/// short list of the anonymous ones.</summary>
public static class Policies
{
    /// <summary>See the board and the referrals on it.</summary>
    public const string Board = "board";

    /// <summary>Open one patient's page.</summary>
    public const string PatientRecord = "patient-record";

    /// <summary>Read what is handed over at a change of shift. Giving and taking is for those who may open a patient's page.</summary>
    public const string Handover = "handover";

    /// <summary>Receive a referral.</summary>
    public const string ReceiveReferrals = "receive-referrals";

    /// <summary>Accept, reject, redirect, upgrade, downgrade, close unseen (docs: clinical ruling 2).</summary>
    public const string Triage = "triage";

    /// <summary>Plan visits, allocate and withdraw.</summary>
    public const string Dispatch = "dispatch";

    /// <summary>Accept, travel to, make and record visits.</summary>
    public const string Visits = "visits";

    /// <summary>Plan who works when, and take rotas in.</summary>
    public const string Rota = "rota";

    /// <summary>See figures and the referrals behind them.</summary>
    public const string Reports = "reports";

    /// <summary>See messages that were refused or failed, and say that they were seen.</summary>
    public const string RefusedMessages = "refused-messages";

    /// <summary>Read the service's settings and their history.</summary>
    public const string Settings = "settings";

    /// <summary>Change the service's settings.</summary>
    public const string ChangeSettings = "change-settings";

    /// <summary>Send messages from another system.</summary>
    public const string Integration = "integration";

    /// <summary>Bring in history of another system or of paper.</summary>
    public const string ImportHistory = "import-history";

    /// <summary>Operate the service: dead letters, projections.</summary>
    public const string Operations = "operations";

    /// <summary>Anyone who is signed in for a provider.</summary>
    public const string SignedIn = "signed-in";

    private static readonly Role[] Desk = [Role.CallTaker, Role.TriageClinician, Role.Dispatcher];

    /// <summary>The roles that each policy admits.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Role>> Admits = new Dictionary<string, IReadOnlyList<Role>>(StringComparer.Ordinal)
    {
        [Board] = [.. Desk, Role.Clinician, Role.Manager],
        [PatientRecord] = [.. Desk, Role.Clinician],
        [Handover] = [.. Desk, Role.Clinician, Role.Manager],
        [ReceiveReferrals] = [.. Desk, Role.Integration],
        [Triage] = [Role.TriageClinician],
        [Dispatch] = [Role.Dispatcher, Role.TriageClinician],
        [Rota] = [Role.Dispatcher, Role.TriageClinician, Role.Manager],
        [Visits] = [Role.Clinician],
        [Reports] = [Role.Manager, Role.Integration],
        [RefusedMessages] = [.. Desk, Role.Manager],
        [Settings] = [.. Desk, Role.Clinician, Role.Manager],
        [ChangeSettings] = [Role.Manager],
        [Integration] = [Role.Integration],
        [ImportHistory] = [Role.Manager, Role.Integration],
        [Operations] = [Role.Manager, Role.Integration],
        [SignedIn] = [.. RoleNames.All.Keys],
    };

    /// <summary>Registers every policy, and refuses whoever is not signed in wherever none is named.</summary>
    internal static void AddTo(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Admits)
            options.AddPolicy(policy, p => ForAProvider(p).RequireClaim(UcrClaims.Role, roles.Select(RoleNames.Of)));
        options.DefaultPolicy = options.GetPolicy(SignedIn)!;
        options.FallbackPolicy = options.DefaultPolicy;
    }

    private static AuthorizationPolicyBuilder ForAProvider(AuthorizationPolicyBuilder policy) =>
        policy.RequireAuthenticatedUser().RequireClaim(UcrClaims.Subject).RequireClaim(UcrClaims.Provider);
}
