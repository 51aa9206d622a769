namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What the facts of escalations change in a list of them, in whichever stream they are.</summary>
public static class RaisedEscalations
{
    /// <summary>The list after one more raising or one more step of one.</summary>
    public static IReadOnlyList<RaisedEscalation> With(this IReadOnlyList<RaisedEscalation> raised, EscalationRaised e) =>
        raised.Any(known => Is(known, e)) ? [.. raised.Select(known => Is(known, e) ? At(known, e) : known)] : [.. raised, At(new(e.Kind, e.DueAt), e)];

    /// <summary>The list after somebody has taken one on, and with it the older ones of its kind.</summary>
    public static IReadOnlyList<RaisedEscalation> With(this IReadOnlyList<RaisedEscalation> raised, EscalationAcknowledged e) =>
    [
        .. raised.Select(known => known.Kind == e.Kind && known.IsUnanswered && known.DueAt <= (e.DueAt ?? Instant.MaxValue)
            ? known with { AcknowledgedBy = e.By, AcknowledgedAt = e.OccurredAt }
            : known),
    ];

    /// <summary>The list after somebody was told, or could not be.</summary>
    public static IReadOnlyList<RaisedEscalation> With(this IReadOnlyList<RaisedEscalation> raised, EscalationNotified e) =>
    [
        .. raised.Select(known => known.Kind == e.Kind && known.DueAt == e.DueAt
            ? known with { Told = [.. known.Told, new(e.Step, e.Channel, e.Recipient, e.Delivered, e.At)] }
            : known),
    ];

    /// <summary>One of them; null when it was never raised.</summary>
    public static RaisedEscalation? Find(this IEnumerable<RaisedEscalation> raised, EscalationKind kind, Instant dueAt) =>
        raised.LastOrDefault(known => known.Kind == kind && known.DueAt == dueAt);

    private static bool Is(RaisedEscalation known, EscalationRaised e) => e.Step > 1 && known.Kind == e.Kind && known.DueAt == e.DueAt && known.About == e.About;

    private static RaisedEscalation At(RaisedEscalation known, EscalationRaised e) => known with
    {
        Step = e.Step,
        Who = e.Who,
        StepRaisedAt = e.RaisedAt ?? e.DueAt,
        Missed = known.Missed + e.Missed,
        About = e.About,
    };
}
