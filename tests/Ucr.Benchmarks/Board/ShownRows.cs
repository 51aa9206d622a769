using System.Text.Json;
using Microsoft.Playwright;

namespace Ucr.Benchmarks.Board;

/// <summary>When a browser had painted each version of each row.</summary>
internal static class ShownRows
{
    /// <summary>Runs in the page: looks at what is added to the board, and takes the time after the frame that shows it.</summary>
    public const string Script = """
        addEventListener("DOMContentLoaded", () => {
          const board = document.querySelector("[data-board]");
          if (!board) return;
          globalThis.ucrShown = [];
          new MutationObserver((changes) => {
            const rows = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node instanceof HTMLElement && node.matches("tr[data-v]"));
            if (rows.length === 0) return;
            const versions = rows.map((row) => [row.id, Number(row.dataset.v)]);
            requestAnimationFrame(() => {
              const painted = new MessageChannel();
              painted.port1.onmessage = () => versions.forEach(([id, version]) => globalThis.ucrShown.push({ id, version, at: performance.timeOrigin + performance.now() }));
              painted.port2.postMessage(null);
            });
          }).observe(board, { childList: true, subtree: true });
        });
        """;

    /// <summary>A row's version is the referral's, and behind it its visit's.</summary>
    private const long VersionsOfAVisit = 10_000;

    /// <summary>One row as it was shown.</summary>
    internal sealed record Shown(string Id, long Version, double At);

    /// <summary>What the page has shown so far.</summary>
    public static async Task<IReadOnlyList<Shown>> Of(IPage page) =>
        JsonSerializer.Deserialize<List<Shown>>(await page.EvaluateAsync<string>("() => JSON.stringify(globalThis.ucrShown)"), JsonSerializerOptions.Web)!;

    /// <summary>From the commit of each change to the first frame that shows it or a later one of the same row, in milliseconds.</summary>
    public static IReadOnlyList<double> Late(IReadOnlyList<Shown> shown, IReadOnlyList<Committed> changes, Dictionary<string, Guid> references)
    {
        var rows = shown.Where(row => references.ContainsKey(row.Id)).ToLookup(row => references[row.Id]);
        return [.. changes.Select(change => rows[change.Referral].Where(row => row.Version / VersionsOfAVisit >= change.Version).Select(row => (double?)row.At - change.AtWall).Min()).OfType<double>()];
    }
}
