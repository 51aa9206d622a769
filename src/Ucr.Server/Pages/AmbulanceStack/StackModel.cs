using NodaTime;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.AmbulanceStack;

/// <summary>What a 999 service has on its stack for us, and what we took of it.</summary>
/// <param name="Frame">Where it stands.</param>
/// <param name="Form">For the buttons.</param>
/// <param name="Waiting">The longest first.</param>
/// <param name="Untold">Ours, and the ambulance service does not know yet.</param>
public sealed record StackModel(PageFrame Frame, FormState Form, IReadOnlyList<StackModel.Row> Waiting, IReadOnlyList<StackModel.Row> Untold)
{
    /// <param name="Id">The case.</param>
    /// <param name="Cad">Its number.</param>
    /// <param name="Category">3 to 5.</param>
    /// <param name="Since">Since when it waits, UTC.</param>
    /// <param name="What">What for, in the sender's words.</param>
    /// <param name="Where">Where; not given when that is not known.</param>
    /// <param name="Ring">Numbers to ring.</param>
    /// <param name="Reference">The referral; null while nobody has taken it.</param>
    public sealed record Row(Guid Id, string Cad, int Category, Instant Since, string What, string Where, string Ring, string? Reference)
    {
        /// <summary>Masked: it is about a patient.</summary>
        public override string ToString() => $"case {Id} (masked)";
    }
}
