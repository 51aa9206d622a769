using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ucr.Server.Intake.History;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Operations;

/// <summary>Whether anything is lost: the ledger of a day, and what the service says of itself.</summary>
/// <param name="Rows">By hour and channel, the newest first.</param>
/// <param name="Balance">Over everything that ever came in.</param>
/// <param name="Health">What <c>/health/safe</c> answers.</param>
/// <param name="Imports">Imports of history of this node.</param>
public sealed record OperationsModel(PageFrame Frame, IReadOnlyList<LedgerRow> Rows, LedgerBalance Balance, HealthReport Health, IReadOnlyList<HistoryRun> Imports)
{
    /// <summary>True when this person may bring in history.</summary>
    public bool MayImport { get; init; }
}

/// <summary>The page that takes a file of history in.</summary>
/// <param name="Run">What came of the file; null before one was sent.</param>
public sealed record HistoryModel(PageFrame Frame, FormState Form, IReadOnlyList<HistoryRun> Imports, HistoryRun? Run);
