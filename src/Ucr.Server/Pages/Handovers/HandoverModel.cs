using NodaTime;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Handovers;

/// <summary>Handover at change of shift, item by item (clinical ruling 22).</summary>
/// <param name="Frame">Who looks.</param>
/// <param name="Form">What was typed for those that are to be handed over.</param>
/// <param name="ToMe">Handed to whoever looks, and not answered.</param>
/// <param name="Given">Handed over by them, and not answered: still theirs.</param>
/// <param name="Mine">What they answer for and have handed to nobody.</param>
/// <param name="Colleagues">Who could take something.</param>
public sealed record HandoverModel(
    PageFrame Frame, FormState Form, IReadOnlyList<HandoverRow> ToMe, IReadOnlyList<HandoverRow> Given, IReadOnlyList<HandoverRow> Mine, IReadOnlyList<Choice> Colleagues)
{
    /// <summary>Said after something was done.</summary>
    public string? Done { get; init; }

    /// <summary>The whole change of shift, for whoever reads it and takes no part; null for everybody else.</summary>
    public HandoverOverviewModel? Overview { get; init; }
}

/// <summary>Who hands what to whom now, and who answers for how much.</summary>
/// <param name="Waiting">Given and not answered yet, the soonest due first.</param>
/// <param name="Answering">Each who answers for an open referral, and for how many.</param>
public sealed record HandoverOverviewModel(IReadOnlyList<HandoverRow> Waiting, IReadOnlyList<(string Who, int Referrals)> Answering);

/// <summary>One referral that changes hands.</summary>
/// <param name="Reference">"UCR-24601".</param>
/// <param name="Patient">Who it is about.</param>
/// <param name="NhsNumber">Null when it is not known.</param>
/// <param name="Need">The need.</param>
/// <param name="Place">Where.</param>
/// <param name="Stage">Where it stands, in words.</param>
/// <param name="Clock">Its clock; null before there is one.</param>
public sealed record HandoverRow(string Reference, PersonName Patient, string? NhsNumber, string Need, string Place, string Stage, ClockFace? Clock)
{
    /// <summary>The item; null where nothing is handed over yet.</summary>
    public Guid? Item { get; init; }

    /// <summary>Who gave it, or to whom it was given; null where nothing is handed over yet.</summary>
    public string? With { get; init; }

    /// <summary>To whom it was given, where <see cref="With"/> is who gave it.</summary>
    public string? To { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public Instant? GivenAt { get; init; }

    /// <summary>What whoever takes it has to know.</summary>
    public string? What { get; init; }

    /// <summary>What is owed and nobody has taken on.</summary>
    public string? Owed { get; init; }

    /// <summary>The field of what they have to know.</summary>
    public string Field => $"what-{Reference}";
}
