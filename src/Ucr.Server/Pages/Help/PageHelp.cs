namespace Ucr.Server.Pages.Help;

/// <summary>What each page is for and what to do on it, in two sentences. Every page has them under "Help"; a spec fails for one that has none.</summary>
public static class PageHelp
{
    /// <summary>For whoever reads that something did not work.</summary>
    public const string OfAnError = "This page says what did not work and whether anything was saved. Ring the desk with the reference when you are not sure.";

    private static readonly Dictionary<string, string> Words = new([.. DeskHelp.Words, .. ReferralHelp.Words, .. VisitHelp.Words, .. ServiceHelp.Words], StringComparer.Ordinal);

    /// <summary>Every page's address, as its endpoint is mapped, with its sentences.</summary>
    public static IReadOnlyDictionary<string, string> All => Words;

    /// <summary>The sentences of the page at a mapped address; null where no page is known.</summary>
    public static string? Of(string? route) => route is null ? null : Words.GetValueOrDefault(Address(route));

    /// <summary>The address of an endpoint, without constraints: <c>/shifts/{id}</c>.</summary>
    public static string Address(string route) => $"/{route.Trim('/').Replace(":guid", "", StringComparison.Ordinal)}";
}
