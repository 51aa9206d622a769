using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>The board shows what is, and says when it does not: B2 to B5 of the acceptance. The page's time is moved by the spec.</summary>
[Collection(BoardCollection.Name)]
public sealed partial class BoardLiveSpecs(BoardService service, BrowserForSpecs browser)
{
    private static readonly Sitting TimeOfSpec = new() { Clock = TimeSpan.Zero };

    [Fact]
    public async Task B2_clocks_tick_by_the_servers_time_on_a_computer_whose_clock_is_wrong()
    {
        using var one = await (await OneReferral.Received(await service.App.Started(), "ben.hollis", "Wrongclock")).Accepted();
        await using var wrong = await AtDesk.Of(service, browser, new() { Clock = TimeSpan.FromMinutes(10) });
        var before = await Minutes(wrong, one);
        before.ShouldBeInRange(57, 59);
        service.App.Time.Advance(TimeSpan.FromMinutes(1));
        await wrong.Pass(60);
        (await Minutes(wrong, one)).ShouldBeInRange(before - 2, before - 1, "it ticks");
        using var other = await OneReferral.Received(service.App, "ben.hollis", "Laterclock");
        await Expect(wrong.Row(other.Reference)).ToBeVisibleAsync();
        await wrong.Page.ReloadAsync();
        (await Minutes(wrong, one)).ShouldBeInRange(before - 2, before, "and loaded again it is right at once");
    }

    [Fact]
    public async Task B3_a_change_made_elsewhere_shows_within_a_second_tinted_for_four_with_counts_tiles_and_order_right()
    {
        using var made = await OneReferral.Received(await service.App.Started(), "ben.hollis", "Elsewhere");
        await using var desk = await AtDesk.Of(service, browser, TimeOfSpec);
        await desk.StopTime();
        var (triage, allocate) = (await desk.Tile("triage"), await desk.Tile("allocate"));
        var (fastest, reference) = (TimeSpan.MaxValue, "");
        for (var tries = 1; tries <= 4 && fastest > TimeSpan.FromSeconds(1); tries++)
        {
            // Before the commit, so that the time is an upper bound.
            var since = Stopwatch.GetTimestamp();
            reference = (await made.System.Does("/api/referrals", OneReferral.Message($"Quick{(char)('a' + tries)}lemore")))!["reference"]!.GetValue<string>();
            await desk.Row(reference).WaitForAsync();
            fastest = Stopwatch.GetElapsedTime(since) is var took && took < fastest ? took : fastest;
            await Expect(desk.TileCount("triage")).ToHaveTextAsync($"{triage + tries}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"shown {fastest.TotalMilliseconds:0} ms after it was sent");
        fastest.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        await TintedForFourSeconds(desk.Row(reference), desk);
        await Expect(desk.Page.Locator("tbody[data-group=triage] [data-group-count]")).ToHaveTextAsync($"{await desk.Page.Locator("tbody[data-group=triage] tr[data-v]").CountAsync()}");
        await desk.ShouldBeInOrder();

        var waiting = await desk.Tile("triage");
        await made.Accepted();
        await Expect(desk.Row(made.Reference, "allocate")).ToBeVisibleAsync();
        await Expect(desk.Row(made.Reference)).ToHaveClassAsync(Changed());
        await Expect(desk.TileCount("triage")).ToHaveTextAsync($"{waiting - 1}");
        await Expect(desk.TileCount("allocate")).ToHaveTextAsync($"{allocate + 1}");
        await desk.ShouldBeInOrder();
        desk.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task B4_a_referral_whose_clock_falls_under_the_limit_moves_to_the_first_group_by_itself_but_not_out_of_hands_that_hold_it()
    {
        using var free = await (await OneReferral.Received(await service.App.Started(), "ben.hollis", "Freerow")).Accepted();
        using var held = await (await OneReferral.Received(service.App, "ben.hollis", "Underhand")).Accepted();

        // Half an hour of two hours is the limit: both have twenty seconds and a little to go to it.
        service.App.Time.Advance(TimeSpan.FromMinutes(90) - TimeSpan.FromSeconds(40));
        await using var desk = await AtDesk.Of(service, browser, TimeOfSpec);
        await desk.StopTime();
        await desk.Row(held.Reference).Locator(".ucr-row__name").FocusAsync();
        await Expect(desk.Row(free.Reference, "allocate")).ToBeVisibleAsync();
        await Expect(desk.Row(held.Reference, "allocate")).ToBeVisibleAsync();
        service.App.Time.Advance(TimeSpan.FromSeconds(40));
        await desk.Pass(46);
        await Expect(desk.Row(free.Reference, "first")).ToBeVisibleAsync();
        await Expect(desk.Row(held.Reference, "allocate")).ToBeVisibleAsync();
        await Expect(desk.Row(held.Reference).Locator(".ucr-clock--soon")).ToHaveCountAsync(1);
        await Expect(desk.Row(held.Reference).Locator(".ucr-row__name")).ToBeFocusedAsync();

        // What changes on it is shown under the hands all the same, and the hands keep it.
        using var triage = await ApiUser.SignIn(service.App, ApiUser.Triage);
        await OneReferral.OnShift(triage, "ben.hollis");
        await triage.Does($"/api/visits/{held.Visit}/allocate", new { clinician = "ben.hollis", reason = "Nearest who can" });
        await Expect(desk.Row(held.Reference)).ToHaveAttributeAsync("data-stage", "allocated");
        await Expect(desk.Row(held.Reference).Locator(".ucr-row__name")).ToBeFocusedAsync();
        await Expect(desk.Row(held.Reference, "allocate")).ToBeVisibleAsync();
        await desk.Page.Locator("#find").FocusAsync();
        await desk.Pass(0.1);
        await Expect(desk.Row(held.Reference, "first")).ToBeVisibleAsync();
        await desk.ShouldBeInOrder();
    }

    [Fact]
    public async Task B5_after_35_seconds_of_silence_it_says_when_updates_stopped_and_what_to_do_goes_grey_and_catches_up_without_a_gap()
    {
        using var running = await (await OneReferral.Received(await service.App.Started(), "ben.hollis", "Goeson")).Accepted();
        await using var desk = await AtDesk.Of(service, browser, TimeOfSpec);
        await Expect(desk.Live).ToHaveTextAsync(LiveAt());
        await desk.StopTime();
        using var last = await OneReferral.Received(service.App, "ben.hollis", "Lastheard");
        await Expect(desk.Row(last.Reference)).ToBeVisibleAsync();

        // From now on the stream says nothing, and whoever asks for it again hears nothing either.
        await desk.Page.RouteAsync("**/board/stream", _ => Task.CompletedTask);
        await desk.Pass(34);
        await Expect(desk.Stale).ToBeHiddenAsync();
        await desk.Pass(2);

        // Unless the stream had one more thing to say before it fell silent.
        await PassUntil(desk, 36, desk.Stale);
        var minutes = await Minutes(desk, running);
        await Expect(desk.Stale).ToHaveTextAsync(Stopped());
        await Expect(desk.Live).ToHaveTextAsync("Not live");
        (await desk.Page.Locator(".ucr-board-columns").EvaluateAsync<string>("board => getComputedStyle(board).filter")).ShouldBe("grayscale(1)");
        service.App.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.Pass(60);
        (await Minutes(desk, running)).ShouldBe(minutes - 1, "the clocks go on");

        using var missed = await OneReferral.Received(service.App, "ben.hollis", "Meanwhile");
        await Expect(desk.Row(missed.Reference)).ToHaveCountAsync(0);
        await desk.Page.UnrouteAsync("**/board/stream");
        await PassUntil(desk, 20, desk.Row(missed.Reference));
        await Expect(desk.Stale).ToBeHiddenAsync();
        await Expect(desk.Live).ToHaveTextAsync(LiveAt());
        await Expect(desk.Page.Locator("body.ucr-is-stale")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task B5_after_four_seconds_without_a_connection_it_says_so_and_clears_itself()
    {
        await using var desk = await AtDesk.Of(service, browser, TimeOfSpec);
        await desk.StopTime();
        await desk.Session.SetOfflineAsync(true);
        await desk.Pass(3);
        await Expect(desk.Stale).ToBeHiddenAsync();
        await PassUntil(desk, 1.5, desk.Stale);
        await Expect(desk.Stale).ToHaveTextAsync(Stopped());
        using var missed = await OneReferral.Received(service.App, "ben.hollis", "Offlineson");
        await desk.Session.SetOfflineAsync(false);
        await PassUntil(desk, 8, desk.Row(missed.Reference));
        await Expect(desk.Stale).ToBeHiddenAsync();
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
    }

    /// <summary>From the last change on: what the service finds out about a referral by itself is a change too.</summary>
    private static async Task TintedForFourSeconds(ILocator row, AtDesk desk)
    {
        await desk.Pass(3.9);
        await Expect(row).ToHaveClassAsync(Changed());
        for (var tries = 0; tries < 5; tries++)
        {
            var version = await row.GetAttributeAsync("data-v");
            await desk.Pass(tries == 0 ? 0.2 : 4.1);
            if (string.Equals(await row.GetAttributeAsync("data-v"), version, StringComparison.Ordinal))
            {
                break;
            }
        }

        (await row.GetAttributeAsync("class"))!.ShouldNotContain("ucr-row--changed");
    }

    /// <summary>Lets time run in the page, and the network answer, until something is there.</summary>
    private static async Task PassUntil(AtDesk desk, double seconds, ILocator what)
    {
        for (var tries = 0; tries < 15 && !await what.IsVisibleAsync(); tries++)
        {
            await desk.Pass(seconds);
            await what.Page.WaitForTimeoutAsync(100);
        }

        await Expect(what).ToBeVisibleAsync();
    }

    /// <summary>Minutes over the full hour in the words of a clock of an hour and more.</summary>
    private static async Task<int> Minutes(AtDesk desk, OneReferral one)
    {
        var words = await desk.Words(one.Reference).InnerTextAsync();
        words.ShouldMatch("^1 hr [0-9]{2} min left$");
        return int.Parse(words.AsSpan(5, 2), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("ucr-row--changed", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changed();

    [GeneratedRegex("^Live at [0-2][0-9]:[0-5][0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiveAt();

    [GeneratedRegex("^Updates stopped at [0-2][0-9]:[0-5][0-9][.] What you see may be old: ring the desk before you act on it[.] It goes on by itself", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stopped();
}
