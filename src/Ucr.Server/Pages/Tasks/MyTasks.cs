using System.Collections.Concurrent;
using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Me;
using Ucr.Server.Pages.Refused;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Tasks;

/// <summary>One kind of thing that waits for a person.</summary>
/// <param name="Words">"Escalations that nobody has taken on".</param>
/// <param name="Help">What to do with them.</param>
/// <param name="Href">Where they are done.</param>
/// <param name="Count">How many.</param>
public sealed record TaskKind(string Words, string Help, string Href, int Count);

/// <summary>Counts what a person has to do now: what their roles may do and nobody has done.</summary>
public sealed class MyTasks(IDocumentStore store, EscalationReading escalations)
{
    private const long FreshFor = 10_000;
    private readonly ConcurrentDictionary<(string Provider, string Who), (int Count, long At)> counted = new();

    /// <summary>Each kind that this person may do something about, those that wait for nobody too.</summary>
    public async Task<IReadOnlyList<TaskKind>> Of(HttpContext http)
    {
        var (admits, cancellation) = (http.User.Roles, http.RequestAborted);
        bool May(string policy) => Policies.Admits[policy].Any(admits.Contains);
        await using var session = store.QuerySession(http.User.Provider);
        var kinds = new List<TaskKind>();
        if (May(Policies.Board))
        {
            kinds.Add(new("Escalations that nobody has taken on", "Late or wrong. Take one on, and it stops going up its ladder.", "/escalations", (await escalations.Open(http.User.Provider, http.User.Actor, cancellation)).Count));
        }

        if (May(Policies.Triage))
        {
            kinds.Add(new("Referrals that need triage", "Accept, redirect, reject or upgrade.", "/board?stage=triage", await session.Query<Referral>().CountAsync(referral => referral.Stage == Stage.AwaitingTriage, cancellation)));
        }

        if (May(Policies.Dispatch))
        {
            kinds.Add(new("Visits that nobody goes to", "Choose who goes: the plan ranks, you decide.", "/board?stage=allocate", await session.Query<Visit>().CountAsync(visit => visit.Stage == VisitStage.Planned, cancellation)));
            kinds.Add(new("Allocations that nobody has accepted", "Ring who was allocated, and record what they say.", "/board?stage=allocated", await session.Query<Visit>().CountAsync(visit => visit.Stage == VisitStage.Allocated, cancellation)));
        }

        if (May(Policies.PatientRecord))
        {
            kinds.Add(new("Answers owed to whoever referred", "They wait, and no message goes by itself: ring them.", "/feedback", await session.Query<Referral>().CountAsync(referral => referral.MatchesSql("jsonb_array_length(d.data -> 'feedback' -> 'owed') > 0"), cancellation)));
        }

        if (May(Policies.RefusedMessages))
        {
            kinds.Add(new("Messages that became no referral", "A patient may be behind each: ring the sender, or type it in.", "/refused", await session.Query<RawMessage>()
                .Where(message => message.Outcome == RawMessageOutcome.Refused || message.Outcome == RawMessageOutcome.Failed).Where(message => message.MatchesSql(RefusedEndpoints.Waits)).CountAsync(cancellation)));
        }

        return kinds;
    }

    /// <summary>How many things wait in all, counted every ten seconds at most; as counted last, or 0, while the database does not answer.</summary>
    public async ValueTask<int> Count(HttpContext http)
    {
        var key = (http.User.Provider, http.User.StaffId.Value);
        if (counted.TryGetValue(key, out var known) && Environment.TickCount64 - known.At < FreshFor)
        {
            return known.Count;
        }

        try
        {
            known.Count = (await Of(http)).Sum(kind => kind.Count);
        }
        catch (Exception e) when (StorageFaults.Is(e) && !http.RequestAborted.IsCancellationRequested)
        {
            // A page is shown without the number rather than not at all; each page asks again only after a while.
        }

        counted[key] = (known.Count, Environment.TickCount64);
        return known.Count;
    }
}

/// <summary>Everything that a person has to do now: <c>/tasks</c>, and its number in the menu.</summary>
internal static class TaskPages
{
    private static readonly object Key = new();

    public static void AddTasks(this IServiceCollection services) => services.AddSingleton<MyTasks>();

    public static void MapTasks(this IEndpointRouteBuilder app) =>
        app.MapGet("/tasks", async (HttpContext http, MyTasks tasks) => PageResults.Show<TasksPage>(new TasksModel(http.Frame(), await tasks.Of(http))))
            .RequireAuthorization(Policies.Board).ExcludeFromDescription();

    /// <summary>Counts for whoever is signed in and asks for a page.</summary>
    public static void UseTaskCount(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(http.Request.Method) && MySettingsOfRequest.AsksForPage(http.Request)
            && http.User.HasClaim(claim => claim.Type is UcrClaims.Provider) && Policies.Admits[Policies.Board].Any(http.User.Roles.Contains))
        {
            http.Items[Key] = await http.RequestServices.GetRequiredService<MyTasks>().Count(http);
        }

        await next(http);
    });

    /// <summary>How many things wait for the signed-in person.</summary>
    public static int TaskCount(this HttpContext http) => http.Items[Key] as int? ?? 0;
}

/// <summary>What a person has to do now.</summary>
public sealed record TasksModel(PageFrame Frame, IReadOnlyList<TaskKind> Kinds);
