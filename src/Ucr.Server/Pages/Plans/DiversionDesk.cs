using Marten;
using Ucr.Dispatch;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Allocating;
using Ucr.Server.Security;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Plans;

/// <summary>Asks the plan, and carries out a diversion that a person has chosen: by the commands that everybody else uses.</summary>
public sealed partial class DiversionDesk(IDocumentStore store, PlanNow now, CommandDoor door, ProviderSettings settings, StaffNames staff, ILogger<DiversionDesk> log)
{
    private const string Gone = "This diversion no longer stands: what is known has changed. Look at the plan again.";

    /// <summary>What the plan would do now.</summary>
    public async Task<PlanModel> Read(HttpContext http) =>
        await Plan(http.User.Provider, http.RequestAborted) is { } plan
            ? PlanModel.Of(http.Frame(), plan, await settings.Of(http.User.Provider, http.RequestAborted), staff, http.NewId)
            : PlanModel.None(http.Frame());

    /// <summary>
    /// Turns somebody aside, when the plan of this moment still says that both visits stay in time. Who hands the first visit
    /// over loses it only once somebody else has been found for it.
    /// </summary>
    /// <returns>Why not; null when it was done.</returns>
    public async Task<string?> Divert(HttpContext http, FormState form)
    {
        var plan = await Plan(http.User.Provider, http.RequestAborted);
        if (plan?.Made.Diversions.FirstOrDefault(one => Meant(one, form)) is not { } diversion)
        {
            return Gone;
        }

        await now.Keep(http.User.Provider, plan.Read.Situation, plan.Made, plan.Read.Travel, http.RequestAborted);
        foreach (var (command, number) in Steps(diversion, plan.Made, http.Now()).Select((command, number) => (command, number)))
        {
            var id = ReferralIds.Command(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"divert/{number}"), form.CommandId);
            if (await door.Send(new(http.User.Provider, http.User.Actor, id), command) is { Refusal: { } refusal })
            {
                return refusal.Words;
            }
        }

        return null;
    }

    private static bool Meant(Diversion one, FormState form) =>
        string.Equals(one.Clinician.Value, form["clinician"], StringComparison.Ordinal)
        && string.Equals(one.From.ToString(), form["from"], StringComparison.Ordinal) && string.Equals(one.To.ToString(), form["to"], StringComparison.Ordinal);

    // First whoever needs somebody soonest has somebody; only then the visit on the way changes hands.
    private static IEnumerable<Domain.IVisitCommand> Steps(Diversion diversion, Plan plan, NodaTime.Instant at)
    {
        var why = $"Diverted, by {plan.Policy}: {diversion.Why}";
        yield return new AllocateClinician(diversion.To, Slot: null, diversion.Clinician, why, at) { Choice = plan.For(diversion.To) is { } slot ? Choices.Of(plan, slot, diversion.Clinician) : null };
        if (diversion.HandTo is { } other)
        {
            yield return new WithdrawAllocation(diversion.From, diversion.Clinician, "Diverted to somebody more urgent", at);
            yield return new AllocateClinician(diversion.From, Slot: null, other, why, at);
        }
    }

    private async Task<CrewPlan?> Plan(string provider, CancellationToken cancellation)
    {
        try
        {
            await using var session = store.QuerySession(provider);
            var read = await now.Read(session, cancellation);
            return new(read, Planner.Plan(read.Situation, read.Travel));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NoPlan(e.GetType().Name, e.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "No plan could be made for the page of the plan: {Kind}: {Words}")]
    private partial void NoPlan(string kind, string words);
}
