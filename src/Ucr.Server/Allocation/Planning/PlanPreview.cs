using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Integration.Travel;
using Ucr.Server.Settings;

namespace Ucr.Server.Allocation.Planning;

/// <summary>What the plan of this moment would be under other settings.</summary>
/// <param name="Waiting">Crew slots that are free.</param>
/// <param name="Before">Under the present settings.</param>
/// <param name="After">Under the others.</param>
/// <param name="Differences">Slots that would be proposed to somebody else.</param>
public sealed record PlanPreview(int Waiting, PlanOutlook Before, PlanOutlook After, IReadOnlyList<PlanPreviewRow> Differences);

/// <summary>What a plan comes to.</summary>
/// <param name="Undone">Slots that nobody could fill.</param>
/// <param name="InTime">How many are expected in time: the sum of their chances.</param>
/// <param name="WithClock">How many have a due time.</param>
public sealed record PlanOutlook(int Undone, double InTime, int WithClock)
{
    /// <summary>Reads it off a plan.</summary>
    public static PlanOutlook Of(Plan plan) => new(
        plan.Undone.Count(), Math.Round(plan.Slots.Sum(slot => slot.First?.ChanceInTime ?? 0), 1), plan.Slots.Count(slot => slot.First is { ChanceInTime: not null }));
}

/// <summary>A slot that would be proposed to somebody else.</summary>
/// <param name="Reference">The referral's.</param>
/// <param name="Before">Who, under the present settings; null for nobody.</param>
/// <param name="After">Who, under the others.</param>
public sealed record PlanPreviewRow(string Reference, StaffId? Before, StaffId? After);

/// <summary>Plans the present moment under other settings. Nothing is proposed to anybody by it.</summary>
public sealed class PlanPreviews(IDocumentStore store, ProviderSettings settings, LiveStates states, ProviderLearning learning, RoutedTravel roads, IClock clock)
{
    /// <summary>The two plans beside each other; null where the settings plan alike.</summary>
    public async Task<PlanPreview?> Under(string provider, ServicePolicies others, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var present = await settings.Of(provider, cancellation);
        if (PlansAlike(present.At(now), others))
        {
            return null;
        }

        var changed = present with { Changes = [.. present.Changes.Where(change => change.HoldsFrom <= now), new(now, others with { Version = present.LastVersion + 1 })] };
        var (before, read) = await Planned(provider, present, now, cancellation);
        var (after, _) = await Planned(provider, changed, now, cancellation);
        return new(before.Slots.Count, PlanOutlook.Of(before), PlanOutlook.Of(after), [.. Differences(before, after, read)]);
    }

    private async Task<(Plan Plan, LiveReading Read)> Planned(string provider, ServiceSettings under, Instant now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var known = await learning.Of(session, cancellation);
        var read = await LiveSituation.Read(session, states, under, known, now, cancellation);
        var travel = await roads.For(read.Situation, known.Travel, cancellation);
        return (await Task.Run(() => Planner.Plan(read.Situation, travel), cancellation), read);
    }

    private static bool PlansAlike(ServicePolicies present, ServicePolicies others) =>
        DispatchPolicy.Of(present) with { Name = "" } == DispatchPolicy.Of(others) with { Name = "" };

    private static IEnumerable<PlanPreviewRow> Differences(Plan before, Plan after, LiveReading read)
    {
        var visits = read.Visits.ToDictionary(visit => visit.Id);
        return from slot in before.Slots
               let first = slot.First?.Clinician
               let other = after.For(slot.Visit, slot.Slot)?.First?.Clinician
               where first != other
               select new PlanPreviewRow(
                   visits[slot.Visit].Serves.Select(id => read.Referrals.GetValueOrDefault(id)?.Reference).FirstOrDefault(reference => reference is not null) ?? slot.Visit.ToString(), first, other);
    }
}
