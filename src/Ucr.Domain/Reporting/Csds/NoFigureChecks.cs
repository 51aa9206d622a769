namespace Ucr.Domain.Reporting.Csds;

/// <summary>
/// A file can pass every national check and give no two-hour figure, because the fields that the figure is made of are not
/// mandatory. Each check here is something that only this service says (rule 51).
/// </summary>
/// <remarks>Source: docs/standards.md, rules 20, 21 and 51.</remarks>
public static class NoFigureChecks
{
    /// <summary>Everything that keeps a referral of type 05 out of the figures, or would put a wrong one in.</summary>
    public static IEnumerable<CsdsFinding> Of(CsdsCase of)
    {
        if (of.Waits.All(wait => wait.MeasurementType is not "05"))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(of.TeamType))
        {
            yield return No(of, "team-type-missing", "The type of the responding team is missing.");
        }

        if (string.IsNullOrWhiteSpace(of.SourceCode))
        {
            yield return No(of, "source-missing", "The source of the referral is missing.");
        }

        foreach (var finding in of.Waits.Where(wait => wait.MeasurementType is "05").SelectMany(wait => OfWait(of, wait)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<CsdsFinding> OfWait(CsdsCase of, CsdsWait wait)
    {
        if (wait.StoppedAt is not { } stopped)
        {
            if (of.Contacts.Any(contact => contact.IsResponse && contact.StartedAt >= wait.StartedAt))
            {
                yield return No(of, "stop-missing", "The person was seen face to face and the clock has no stop.");
            }

            yield break;
        }

        if (of.Contacts.All(contact => !contact.IsResponse || contact.StartedAt != stopped))
        {
            yield return No(of, "stop-without-contact", "No attended face-to-face contact begins where the clock stops.");
        }

        var naive = LocalTimes.Of(stopped) - LocalTimes.Of(wait.StartedAt);
        var elapsed = stopped - wait.StartedAt;
        if (elapsed < Duration.Zero)
        {
            yield return No(of, "stop-before-start", "The clock stops before it starts.");
        }
        else if (naive.ToDuration() < Duration.Zero)
        {
            yield return No(of, "wall-clock-runs-back", "The clocks went back between start and stop: by local time the wait is negative, and a count by local time drops it.");
        }
        else if ((naive.ToDuration() > TwoHours) != (elapsed > TwoHours))
        {
            yield return new(
                FindingWeight.Warning, "wall-clock-differs", of.ServiceRequest, "The clocks changed between start and stop: by local time the standard comes out differently than by elapsed time.");
        }
    }

    private static Duration TwoHours => Duration.FromHours(2);

    private static CsdsFinding No(CsdsCase of, string code, string words) => new(FindingWeight.NoFigure, code, of.ServiceRequest, words);
}
