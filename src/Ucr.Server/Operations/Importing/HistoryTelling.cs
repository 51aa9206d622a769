using System.Diagnostics;
using System.Globalization;
using Ucr.Server.Intake.History;

namespace Ucr.Server.Operations.Importing;

/// <summary>Tells on the console how far an import is, and each line that was refused as soon as it is known.</summary>
internal sealed class HistoryTelling(TextWriter output, TextWriter errors)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan last;
    private int faults;

    public void Progress(HistoryTotals totals)
    {
        foreach (var fault in totals.Faults.Skip(faults))
        {
            errors.WriteLine(InWords(fault));
        }

        faults = totals.Faults.Count;
        if (watch.Elapsed - last >= Every)
        {
            last = watch.Elapsed;
            output.WriteLine(Sentence(totals));
        }
    }

    public void End(HistoryTotals totals)
    {
        if (totals.Refused > totals.Faults.Count)
        {
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {totals.Refused - totals.Faults.Count} more."));
        }

        output.WriteLine(Sentence(totals));
        output.WriteLine(WhereTheTimeWent(totals));
        output.WriteLine("Figures follow within moments while the service runs, and at its next start where it does not.");
    }

    /// <summary>"line 7, receivedAt: This time has no offset …"</summary>
    public static string InWords(HistoryFault fault) =>
        string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}{(fault.Field.Length == 0 ? "" : $", {fault.Field}")}: {fault.Words}");

    private static string WhereTheTimeWent(HistoryTotals totals)
    {
        double Each(NodaTime.Duration part) => part.TotalMilliseconds * 1000 / Math.Max(1, totals.Lines);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Microseconds a line: reading {Each(totals.Time.Reading):0}, looking up {Each(totals.Time.LookingUp):0}, deciding and encrypting {Each(totals.Time.Deciding):0}, storing {Each(totals.Time.Storing):0}.");
    }

    private string Sentence(HistoryTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"{totals.Lines} lines: {totals.Created} new, {totals.Corrected} corrected, {totals.Repeated} held already, {totals.Refused} refused; {totals.Lines / Math.Max(0.001, watch.Elapsed.TotalMinutes):0} a minute.");
}
