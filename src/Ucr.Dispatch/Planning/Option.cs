namespace Ucr.Dispatch.Planning;

/// <summary>A slot tried in one clinician's round, at the place where it costs least. Times in minutes from now.</summary>
/// <param name="Round">Whose.</param>
/// <param name="Place">How many visits they do before.</param>
/// <param name="Leaves">When they set off.</param>
/// <param name="Arrives">When they are at the door.</param>
/// <param name="Drive">Minutes of driving more.</param>
/// <param name="Chance">Of being with the patient before due; null without a clock.</param>
/// <param name="Score">What it costs.</param>
internal sealed record Option(int Round, int Place, double Leaves, double Arrives, double Drive, double? Chance, ScoreTerms Score)
{
    /// <summary>The store that they go by directly before, and when they get there; -1 for none.</summary>
    public (int Store, double Arrives) Fetch { get; init; } = (-1, 0);

    /// <summary>Another visit has to end first, and they arrive when it has.</summary>
    public bool Follows { get; init; }
}
