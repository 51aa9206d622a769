using NodaTime;

namespace Ucr.Server.Pages.Layout;

/// <summary>What every page stands in: who looks, when, and what its forms must carry.</summary>
/// <param name="Viewer">Null before sign-in.</param>
/// <param name="Now">The server's time, UTC.</param>
/// <param name="Token">The antiforgery field that each form posts back; null where no form may post.</param>
/// <param name="Demonstration">The people and places are invented, and every page says so.</param>
/// <param name="Telephone">The desk's number, for when the service fails its users.</param>
public sealed record PageFrame(Viewer? Viewer, Instant Now, FormToken? Token, bool Demonstration = false, string Telephone = "01632 960100")
{
    /// <summary>Seconds of the service's clock in a second of life: 1, save in a demonstration.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>What the page is for, in two sentences; null where no page is known.</summary>
    public string? Help { get; init; }
}
