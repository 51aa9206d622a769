using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Shifts;

/// <summary>Who works on a day.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Day">The London day.</param>
/// <param name="Today">Today in London.</param>
/// <param name="Teams">Every team that has a shift in these days.</param>
/// <param name="Team">The team that is shown; null for all.</param>
/// <param name="Shifts">Shifts that touch the day, by team, start and name.</param>
public sealed record ShiftsModel(PageFrame Frame, LocalDate Day, LocalDate Today, IReadOnlyList<string> Teams, string? Team, IReadOnlyList<ShiftsModel.Row> Shifts)
{
    /// <param name="Name">The clinician's name.</param>
    public sealed record Row(Shift Shift, string Name);
}

/// <summary>One shift.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Shift">The shift.</param>
/// <param name="Name">The clinician's name.</param>
/// <param name="MayKeep">The viewer may record things on it.</param>
/// <param name="Steps">What can be recorded now.</param>
public sealed record ShiftModel(PageFrame Frame, Shift Shift, string Name, bool MayKeep, IReadOnlyList<NhsSummaryList.Link> Steps)
{
    /// <summary>Said after a step.</summary>
    public string? Done { get; init; }

    /// <summary>Who allowed the overtime; null where nobody did.</summary>
    public string? OvertimeBy { get; init; }
}

/// <summary>A step on a shift, or a new shift, as questions.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Caption">Whose shift, and when.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Back">Where the way back leads.</param>
/// <param name="Questions">What is asked.</param>
public sealed record ShiftFormModel(PageFrame Frame, FormState Form, string Caption, string Title, string Button, string Back, IReadOnlyList<Question> Questions)
{
    /// <summary>What the answer does: read before anything is asked.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}

/// <summary>A rota on its way in.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Form">The file's text, and what was chosen.</param>
/// <param name="Preview">What it would do; null before a file was looked at.</param>
public sealed record RotaImportModel(PageFrame Frame, FormState Form, RotaPreview? Preview);
