namespace Ucr.Simulation.Assumptions;

/// <summary>A file of settings cannot be used.</summary>
/// <param name="where">Which field: <c>habits.noAccess</c>; empty for the whole file.</param>
/// <param name="why">In words.</param>
public sealed class SettingsRefused(string where, string why) : Exception(where.Length == 0 ? why : $"{where}: {why}")
{
    /// <summary>Which field; empty for the whole file.</summary>
    public string Where => where;
}
