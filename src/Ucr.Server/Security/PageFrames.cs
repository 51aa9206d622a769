using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using NodaTime;
using Ucr.Domain;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Pages.Help;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Me;
using Ucr.Server.Pages.Tasks;

namespace Ucr.Server.Security;

/// <summary>What a page stands in, made from the request: who looks, when, and the token that its forms post back.</summary>
public static class PageFrames
{
    /// <summary>Setting that is true where people and places are invented.</summary>
    public const string DemonstrationSetting = "Ucr:Demonstration";

    /// <summary>The frame of a page for this request.</summary>
    public static PageFrame Frame(this HttpContext context)
    {
        var services = context.RequestServices;
        var token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new(
            context.User.Identity?.IsAuthenticated == true ? ViewerOf(context.User) with { Id = context.User.StaffId.Value, Settings = context.MySettings(), Tasks = context.TaskCount() } : null,
            services.GetRequiredService<IClock>().GetCurrentInstant(),
            new(token.FormFieldName, token.RequestToken!),
            services.GetRequiredService<IConfiguration>().GetValue(DemonstrationSetting, defaultValue: false))
        {
            Speed = (services.GetRequiredService<TimeProvider>() as DemoTime)?.Speed ?? 1,
            Help = PageHelp.Of((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText),
        };
    }

    private static Viewer ViewerOf(ClaimsPrincipal user) =>
        new(user.Name, string.Join(", ", user.Roles.Select(RoleText.Of)), user.Roles.Aggregate(ViewerRights.None, (rights, role) => rights | RightsOf(role)));

    private static ViewerRights RightsOf(Role role) =>
        Shows.Where(s => Policies.Admits[s.Policy].Contains(role)).Aggregate(ViewerRights.None, (rights, s) => rights | s.Right);

    private static readonly (string Policy, ViewerRights Right)[] Shows =
    [
        (Policies.Board, ViewerRights.SeeBoard),
        (Policies.PatientRecord, ViewerRights.OpenPatients),
        (Policies.Handover, ViewerRights.SeeHandover),
        (Policies.ReceiveReferrals, ViewerRights.TakeReferral),
        (Policies.Triage, ViewerRights.Triage | ViewerRights.Close),
        (Policies.Dispatch, ViewerRights.Allocate),
        (Policies.Rota, ViewerRights.KeepRota),
        (Policies.Visits, ViewerRights.Visit),
        (Policies.Reports, ViewerRights.SeeReports),
        (Policies.RefusedMessages, ViewerRights.SeeRefused),
        (Policies.Settings, ViewerRights.SeeSettings),
        (Policies.ChangeSettings, ViewerRights.ChangeSettings),
    ];
}
