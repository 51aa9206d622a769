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
        .. raised.Select(known => known.Kind == e.Kind && known.IsUnanswered && known.DueAt <= (e.DueAt ?? Instant.MaxValue) && (e.About is null || known.About == e.About)
            ? known with { AcknowledgedBy = e.By, AcknowledgedAt = e.OccurredAt }
            : known),
    ];

    /// <summary>The list after somebody was told, or could not be.</summary>
    public static IReadOnlyList<RaisedEscalation> With(this IReadOnlyList<RaisedEscalation> raised, EscalationNotified e) =>
    [
        .. raised.Select(known => Is(known, e.Kind, e.DueAt, e.About)
            ? known with { Told = [.. known.Told, new(e.Step, e.Channel, e.Recipient, e.Delivered, e.At)] }
            : known),
    ];

    /// <summary>One of them; null when it was never raised.</summary>
    public static RaisedEscalation? Find(this IEnumerable<RaisedEscalation> raised, EscalationKind kind, Instant dueAt, Guid? about = null) =>
        raised.LastOrDefault(known => Is(known, kind, dueAt, about));

    private static bool Is(RaisedEscalation known, EscalationRaised e) => e.Step > 1 && Is(known, e.Kind, e.DueAt, e.About);

    private static bool Is(RaisedEscalation known, EscalationKind kind, Instant dueAt, Guid? about) =>
        known.Kind == kind && known.DueAt == dueAt && (about is null || known.About == about);

    private static RaisedEscalation At(RaisedEscalation known, EscalationRaised e) => known with
    {
        Step = e.Step,
        Who = e.Who,
        StepRaisedAt = e.RaisedAt ?? e.DueAt,
        Missed = known.Missed + e.Missed,
        About = e.About,
    };
}
