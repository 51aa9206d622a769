using System.Text.RegularExpressions;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A referral on its way through the pages.</summary>
public sealed partial class ByPages : IDisposable
{
    private ByPages(PageUser callTaker, PageUser triage, PageUser dispatcher) => (CallTaker, Triage, Dispatcher) = (callTaker, triage, dispatcher);

    public PageUser CallTaker { get; }

    public PageUser Triage { get; }

    public PageUser Dispatcher { get; }

    /// <summary>The referral's page.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Takes a call about somebody nobody has met.</summary>
    public static async Task<ByPages> Received(UcrApp app, params (string Field, string Value)[] more)
    {
        var one = new ByPages(await PageUser.SignIn(app, "jo.marsh"), await PageUser.SignIn(app, ApiUser.Triage), await PageUser.SignIn(app, ApiUser.Dispatcher));
        var location = await one.CallTaker.Does("/referrals/new",
        [
            ("conscious", "yes"), ("family", "Pageson"), ("given", "Ada"), ("bornOn", "16 8 1938"), ("address", "1 High Street"), ("postcode", "ls1 1aa"),
            ("need", "falls"), ("needText", "Fell in the hall"), ("callerTelephone", "01632 960001"), ("source", "CareHome"), .. more,
        ]);
        one.Page = location.Split('?')[0];
        return one;
    }

    /// <summary>A clinician accepts it for two hours, and the planner has said who could go: nothing changes by itself after that.</summary>
    public async Task<ByPages> Accepted()
    {
        await Triage.Does($"{Page}/triage", ("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "other"), ("people", "1"), ("minutes", "45"), ("rationale", "Cannot stand; alone"));
        for (var tries = 0; tries < 100 && !(await Triage.Reads(Page)).Contains("The planner", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
        }

        return this;
    }

    /// <summary>A dispatcher sends somebody, who finds the visit in their list.</summary>
    public async Task<(PageUser Clinician, string Visit)> Allocated(UcrApp app, string clinician)
    {
        using (var desk = await ApiUser.SignIn(app, ApiUser.Triage))
        {
            await OneReferral.OnShift(desk, clinician);
        }

        await Dispatcher.Does($"{Page}/allocate", ("clinician", clinician), ("reason", "Nearest who can"));
        var user = await PageUser.SignIn(app, clinician);
        return (user, VisitLink().Match((await user.Get("/visits")).Html).Value);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        CallTaker.Dispose();
        Triage.Dispose();
        Dispatcher.Dispose();
    }

    [GeneratedRegex("/visits/[0-9a-f-]{36}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VisitLink();
}
