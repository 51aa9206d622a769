using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.History;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.History;

/// <summary>One line of a file of history, read.</summary>
/// <param name="Provider">The responding provider.</param>
/// <param name="History">What became of the referral; its clocks and the ids of its contacts are not made yet.</param>
/// <param name="Accepted">The standard that it was accepted on; null when it was not.</param>
/// <param name="ClockStartedAt">Where it differs from what the clock-start policy gives, UTC.</param>
/// <param name="PatientKey">The sender's key of the person, the same every time.</param>
/// <param name="Patient">Who it is about.</param>
/// <param name="Corrects">True when it puts an earlier line right.</param>
/// <param name="Canonical">Everything that it says in one order, whatever order it was sent in.</param>
public sealed record HistoryLine(
    string Provider, HistoryOfReferral History, ResponseStandard? Accepted, Instant? ClockStartedAt, string PatientKey, PatientIdentity Patient, bool Corrects, byte[] Canonical)
{
    /// <summary>Masked: the line holds identity.</summary>
    public override string ToString() => "history line (masked)";
}

/// <summary>What is wrong with a line, and what to do. It never repeats what the line says.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Field">The field, as <c>contacts[0].startedAt</c>; empty for the whole line.</param>
/// <param name="Words">What is wrong and what to do.</param>
public sealed record HistoryFault(long Line, string Field, string Words);
