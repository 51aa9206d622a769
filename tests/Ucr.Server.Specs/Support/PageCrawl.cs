using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ucr.Server.Specs.Support;

/// <summary>Follows every link that a person is shown, one page of each kind, and looks for faults: at the size of a phone, where most goes wrong, and of a desk.</summary>
/// <param name="address">Where the service listens.</param>
/// <param name="examined">The kinds of page that the checker of accessibility examines; the others are one form after another of the same components.</param>
/// <param name="atDesk">Those that are looked at in the size of a desk too.</param>
/// <param name="leadOn">The kinds of page that everybody opens, for the links that they alone find there.</param>
public sealed partial class PageCrawl(string address, IReadOnlyCollection<string> examined, IReadOnlyCollection<string> atDesk, IReadOnlyCollection<string> leadOn)
{
    private static readonly string[] NoPages = [".csv", ".json", "/export", "/template", "/api/", "/connect/"];
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    /// <summary>The kinds of page that were looked at: <c>/referrals/{reference}/close</c>.</summary>
    public IReadOnlyCollection<string> Looked => looked;

    /// <summary>What was found.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Follows the links from some pages on; what another person's pages had is not looked at again, and followed only where it leads on.</summary>
    /// <remarks>Pages to begin with are opened each, also where two are of one kind: what they lead to differs.</remarks>
    /// <param name="page">The browser's page, signed in or not.</param>
    /// <param name="from">Where to begin.</param>
    public async Task Follow(IPage page, params IReadOnlyList<string> from)
    {
        var (seen, next, whole) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(from), new WholePage(page, address));
        while (next.TryDequeue(out var path))
        {
            var kind = KindOf(path);
            if ((!seen.Add(kind) || (looked.Contains(kind) && !leadOn.Contains(kind, StringComparer.Ordinal))) && !from.Contains(path, StringComparer.Ordinal))
            {
                continue;
            }

            whole.Forget();
            var answer = await page.GotoAsync(path);
            if (answer is not { Status: 200 })
            {
                // A live row is one rendering for every viewer: what a role may not do is hidden in it, and refused.
                if (answer?.Status != 403)
                {
                    faults.Add($"{path} cannot be opened");
                }

                continue;
            }

            foreach (var link in (await Links(page)).Where(link => !seen.Contains(KindOf(link))))
            {
                next.Enqueue(link);
            }

            if (looked.Add(kind))
            {
                faults.AddRange(await whole.Faults(page, answer, kind));
                await Unfold(page);
                faults.AddRange(await (examined.Contains(kind, StringComparer.Ordinal) ? page.FaultsAtEverySize(kind, atDesk.Contains(kind, StringComparer.Ordinal)) : page.PlainFaults(kind)));
            }
        }
    }

    /// <summary>The kind of a page: its address without what names one thing.</summary>
    public static string KindOf(string path) => Names().Replace(path.Split('?')[0], named => named.Value.StartsWith("/UCR", StringComparison.Ordinal) ? "/{reference}" : "/{id}");

    private static Task Unfold(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");

    private async Task<IEnumerable<string>> Links(IPage page)
    {
        var all = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.href)");
        return all.Where(link => link.StartsWith(address, StringComparison.Ordinal)).Select(link => link[address.TrimEnd('/').Length..].Split('#')[0])
            .Where(path => path.Length > 1 && !NoPages.Any(part => path.Contains(part, StringComparison.Ordinal)));
    }

    [GeneratedRegex("/(UCR-[0-9]+|[0-9a-f]{16,64}|[0-9a-fA-F-]{36}|[A-Za-z0-9_-]{32})(?=/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
