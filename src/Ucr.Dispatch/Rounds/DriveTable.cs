namespace Ucr.Dispatch.Rounds;

/// <summary>Drives between every two nodes, worked out once: minutes at the usual speed, and how much slower each quarter of an hour is.</summary>
public sealed class DriveTable
{
    private readonly float[] parking;
    private readonly float[] moving;

    /// <summary>Fills the table.</summary>
    /// <param name="nodes">How many places there are.</param>
    /// <param name="drive">Minutes of a drive that the hour does not change, and minutes that it does.</param>
    public DriveTable(int nodes, Func<int, int, (double Fixed, double Moving)> drive)
    {
        (Nodes, parking, moving) = (nodes, new float[nodes * nodes], new float[nodes * nodes]);
        for (var from = 0; from < nodes; from++)
        {
            for (var to = 0; to < nodes; to++)
            {
                Put(from, to, drive(from, to));
            }
        }
    }

    /// <summary>How many places there are.</summary>
    public int Nodes { get; }

    /// <summary>How much longer the moving part takes, for each quarter of an hour from the moment that is planned from; empty when none differs.</summary>
    public double[] Slowness { get; init; } = [];

    /// <summary>Gives a node that was kept free its drives, there and back.</summary>
    /// <param name="node">The node.</param>
    /// <param name="drive">As for the whole table.</param>
    public void Set(int node, Func<int, int, (double Fixed, double Moving)> drive)
    {
        for (var other = 0; other < Nodes; other++)
        {
            Put(node, other, drive(node, other));
            Put(other, node, drive(other, node));
        }
    }

    /// <summary>Minutes from one node to another.</summary>
    /// <param name="from">A node.</param>
    /// <param name="to">A node, or <see cref="RoundStop.Anywhere"/>.</param>
    /// <param name="leaving">Minutes from the moment that is planned from.</param>
    public double Minutes(int from, int to, double leaving)
    {
        if (to < 0 || from < 0)
        {
            return 0;
        }

        var cell = (from * Nodes) + to;
        return Slowness.Length == 0 ? parking[cell] + moving[cell] : parking[cell] + (moving[cell] * At(leaving));
    }

    private void Put(int from, int to, (double Fixed, double Moving) drive)
    {
        parking[(from * Nodes) + to] = (float)drive.Fixed;
        moving[(from * Nodes) + to] = (float)drive.Moving;
    }

    private double At(double leaving) => Slowness[Math.Clamp((int)(leaving / 15), 0, Slowness.Length - 1)];
}
