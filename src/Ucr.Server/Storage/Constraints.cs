using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Ucr.Domain.Allocation;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Storage;

/// <summary>One open holder for each crew slot: the row's key is the slot, so the database refuses a second.</summary>
/// <param name="Id">Visit and slot number.</param>
/// <param name="Clinician">Who holds it.</param>
public sealed record CrewSlotHolder(string Id, string Clinician)
{
    /// <summary>The slot's key.</summary>
    public static string Key(Guid visit, int slot) => $"{visit}/{slot}";
}

/// <summary>A clinician is on one visit at a time, from setting off to the end of the contact: the key is the clinician.</summary>
/// <param name="Id">The clinician.</param>
/// <param name="Visit">The visit they are on.</param>
public sealed record ClinicianUnderWay(string Id, Guid Visit);

/// <summary>One acceptance of the same need of the same person without a recorded choice: the key is person and need.</summary>
/// <param name="Id">Patient and need; with the referral behind it where a clinician chose to take a second one.</param>
/// <param name="Referral">The referral that holds it.</param>
public sealed record OpenNeed(string Id, Guid Referral)
{
    /// <summary>The need's key.</summary>
    public static string Key(PatientId patient, NeedKey need) => $"{patient}/{need}";
}

/// <summary>
/// Writes the rows above in the transaction that appends the event, so that no race, retry or second node gets past them.
/// None of them refuses intake (clinical ruling 5).
/// </summary>
public sealed partial class ConstraintRows : EventProjection
{
    /// <inheritdoc />
    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case ClinicianAllocated allocated:
                operations.Insert(new CrewSlotHolder(CrewSlotHolder.Key(e.StreamId, allocated.Slot), allocated.Clinician.Value));
                break;
            case AllocationDeclined declined:
                Free(operations, e.StreamId, declined.Slot, declined.Clinician);
                break;
            case AllocationWithdrawn withdrawn:
                Free(operations, e.StreamId, withdrawn.Slot, withdrawn.Clinician);
                break;
            case ClinicianSetOff setOff:
                operations.Insert(new ClinicianUnderWay(setOff.Clinician.Value, e.StreamId));
                break;
            case CareContactEnded or VisitCancelled:
                operations.DeleteWhere<ClinicianUnderWay>(row => row.Visit == e.StreamId);
                break;
            case ReferralAccepted accepted:
                await Hold(operations, e.StreamId, accepted, cancellation);
                break;
            case ReferralReassigned reassigned:
                await Refile(operations, e.StreamId, reassigned.To, cancellation);
                break;
            case PatientIdentified identified:
                await Refile(operations, e.StreamId, identified.Patient, cancellation);
                break;
            case ReferralClosed:
                operations.DeleteWhere<OpenNeed>(row => row.Referral == e.StreamId);
                break;
        }
    }

    private static void Free(IDocumentOperations operations, Guid visit, int slot, StaffId clinician)
    {
        operations.Delete<CrewSlotHolder>(CrewSlotHolder.Key(visit, slot));
        operations.DeleteWhere<ClinicianUnderWay>(row => row.Visit == visit && row.Id == clinician.Value);
    }

    private static async Task Hold(IDocumentOperations operations, Guid referral, ReferralAccepted accepted, CancellationToken cancellation)
    {
        var held = await operations.LoadAsync<Domain.Referral>(new ReferralId(referral), cancellation);
        if (held is not null && accepted.Need != NeedKey.Other)
        {
            var key = OpenNeed.Key(held.Patient, accepted.Need);
            operations.Insert(new OpenNeed(accepted.DespiteOpen is null ? key : $"{key}/{referral}", referral));
        }
    }

    /// <summary>The row of an accepted referral goes with its patient. It never refuses: a person has decided whose it is.</summary>
    private static async Task Refile(IDocumentOperations operations, Guid referral, PatientId patient, CancellationToken cancellation)
    {
        if (await operations.LoadAsync<Domain.Referral>(new ReferralId(referral), cancellation) is { Stage: Domain.Stage.Accepted } held && held.Need != NeedKey.Other)
        {
            operations.DeleteWhere<OpenNeed>(row => row.Referral == referral);
            operations.Store(new OpenNeed($"{OpenNeed.Key(patient, held.Need)}/{referral}", referral));
        }
    }
}
