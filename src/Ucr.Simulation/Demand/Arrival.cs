using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Simulation.Patients;

namespace Ucr.Simulation.Demand;

/// <summary>A referral that is going to arrive.</summary>
/// <param name="Number">Counted from 0 on its day.</param>
/// <param name="At">UTC.</param>
/// <param name="MessageId">The sender's message id: the same for ever.</param>
/// <param name="Source">Who refers.</param>
/// <param name="Channel">How it comes.</param>
/// <param name="Need">What the person needs.</param>
/// <param name="Patient">Who it is about.</param>
/// <param name="Narrative">What the referrer says, invented.</param>
/// <param name="Safety">The safety-first answers.</param>
public sealed record Arrival(
    int Number, Instant At, Guid MessageId, ReferralSource Source, Channel Channel, NeedKey Need, InventedPatient Patient, string Narrative, SafetyAnswers Safety);
