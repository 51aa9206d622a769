using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Shifts by pages, without script.</summary>
public sealed partial class ShiftsByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task a_shift_is_started_and_everything_on_it_is_recorded()
    {
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var (from, to) = (London(-60), London(240));
        var shift = (await desk.Does(
            "/shifts/new", ("clinician", "Whole Sallow"), ("team", "Moor"), ("profession", "Therapist"), ("startsAt", from), ("endsAt", to), ("base", "430000 433000"), ("capabilities", "Mobility"))).Split('?')[0];
        await desk.Does($"{shift}/kit", ("kit", "Hoist\nBladder scanner"));
        await desk.Does(
            $"{shift}/staff-record", ("capabilities", "Mobility\nCatheter care grade 2 until 2031-01-31"), ("registeredUntil", "2031-06-30"), ("signedOff", "yes"), ("gender", "Woman"), ("languages", "Polish, British Sign Language"));
        await desk.Does($"{shift}/break", ("number", "new"), ("from", London(10)), ("to", London(60)), ("minutes", "30"));
        await desk.Does($"{shift}/overtime", ("minutes", "60"));
        await desk.Does($"{shift}/unavailable", ("reason", "Vehicle"), ("from", London(-5)));
        var words = await desk.Reads(shift);
        words.ShouldContain("Bladder scanner, Hoist");
        words.ShouldContain("30 min, begins");
        words.ShouldContain("60 min, allowed by Lewis Grant");
        words.ShouldContain("Vehicle off the road");
        words.ShouldContain("Mobility, Catheter care grade 2 until 31-Jan-2031");
        words.ShouldContain("A woman; speaks Polish, British Sign Language");
        (await desk.Reads("/shifts?team=Moor")).ShouldContain("Unavailable");
        await desk.Does($"{shift}/available");
        (await desk.Reads(shift)).ShouldContain("At work");
        (await desk.Does($"{shift}/end", ("safeHome", "yes"))).ShouldBe($"{shift}?done=end");
        (await desk.Reads(shift)).ShouldContain("Ended");
    }

    [Fact]
    public async Task ruling_20_a_clinician_is_not_offered_what_the_desk_decides_and_cannot_do_it()
    {
        const string Own = "yusuf.demir";
        using var api = await ApiUser.SignIn(app, ApiUser.Dispatcher);
        await OneReferral.OnShift(api, Own);
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var shift = ShiftLink().Match((await desk.Get("/shifts")).Html[(await desk.Get("/shifts")).Html.IndexOf("Yusuf Demir", StringComparison.Ordinal) is var at && at > 200 ? (at - 200).. : ..]).Value;
        (await desk.Reads(shift)).ShouldContain("Change skills, registration and languages");
        using var clinician = await PageUser.SignIn(app, Own);
        (await clinician.Reads(shift)).ShouldNotContain("Change skills, registration and languages");
        var (status, _, html) = await clinician.Fills($"{shift}/staff-record", ("capabilities", "Prescribing grade 9"), ("signedOff", "yes"), ("gender", "none"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("Only the desk or a manager can do this.");
        html.ShouldContain("Prescribing grade 9");
        PageUser.Words((await desk.Fills($"{shift}/staff-record", ("capabilities", "Prescribing until soon"), ("gender", "none"))).Html).ShouldContain("\"Prescribing until soon\" cannot be read");
    }

    [Fact]
    public async Task a_refused_step_says_why_and_keeps_what_was_typed()
    {
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var (status, _, html) = await desk.Fills("/shifts/new", ("clinician", "Bronwen Sallow"), ("team", "Moor"), ("startsAt", "2026-13-01T08:00"), ("base", "here"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("Give easting and northing in metres");
        html.ShouldContain("value=\"Bronwen Sallow\"");
    }

    [Fact]
    public async Task a_shift_that_overlaps_another_of_the_same_person_is_refused_with_the_field_named_and_what_was_typed_stays()
    {
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (string, string)[] Typed(int from, int to) =>
            [("clinician", "Overlap Sallow"), ("team", "Moor"), ("profession", "Nurse"), ("startsAt", London(from)), ("endsAt", London(to)), ("base", "430000 433000"), ("capabilities", "Mobility")];
        var first = (await desk.Does("/shifts/new", Typed(2000, 2400))).Split('?')[0];
        var (status, _, html) = await desk.Fills("/shifts/new", Typed(2300, 2700));
        status.ShouldBe(422);
        html.ShouldContain("href=\"#startsAt\"");
        html.ShouldContain("value=\"Overlap Sallow\"");
        PageUser.Words(html).ShouldContain("They work already from");
        (await desk.Does("/shifts/new", Typed(2400, 2700))).ShouldNotContain(first, Case.Sensitive, "one that begins when the other ends is another one");
    }

    [Fact]
    public async Task a_shift_is_not_made_longer_into_another_of_the_same_person()
    {
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (string, string)[] Typed(int from, int to) =>
            [("clinician", "Longer Sallow"), ("team", "Moor"), ("profession", "Nurse"), ("startsAt", London(from)), ("endsAt", London(to)), ("base", "430000 433000"), ("capabilities", "Mobility")];
        var first = (await desk.Does("/shifts/new", Typed(2000, 2400))).Split('?')[0];
        await desk.Does("/shifts/new", Typed(2500, 2700));
        var (status, _, html) = await desk.Fills($"{first}/planned-end", ("endsAt", London(2560)), ("endsIn", ""));
        status.ShouldBe(422);
        html.ShouldContain("href=\"#endsAt\"");
        html.ShouldContain($"value=\"{London(2560)}\"");
        PageUser.Words(html).ShouldContain("They work already from");
        (await desk.Does($"{first}/planned-end", ("endsAt", London(2500)), ("endsIn", ""))).ShouldBe($"{first}?done=planned-end");
        (await desk.Does($"{first}/planned-end", ("endsAt", London(2300)), ("endsIn", ""))).ShouldBe($"{first}?done=planned-end");
    }

    [Fact]
    public async Task a_rota_is_looked_at_and_then_taken()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        var file = RotaColumns.Template.Replace("2026-11-24", "2032-11-24", StringComparison.Ordinal).Replace("2027-", "2033-", StringComparison.Ordinal);
        var (status, _, html) = await manager.Fills("/shifts/import", ("file", $"{file}nobody,soon,08:00,16:00,Harbour,Nurse,,430000 433000,,,,,\n"));
        status.ShouldBe(200);
        PageUser.Words(html).ShouldContain("2 new shifts, 0 changed, 0 as they are, 1 fault.");
        PageUser.Words(html).ShouldContain("\"soon\" is not a date");
        var hidden = Browser.Hidden(html).ToList();
        (await manager.Sends("/shifts/import", hidden)).Status.ShouldBe(422);
        PageUser.Words((await manager.Sends("/shifts/import", hidden, ("goodRowsOnly", "yes"))).Html).ShouldContain("1 fault");
        (await manager.Reads("/shifts?day=2032-11-24")).ShouldContain("Priya Nair");
        (await manager.Get("/shifts/template")).Html.ShouldBe(RotaColumns.Template);
    }

    [Fact]
    public async Task a_day_without_anybody_says_so_and_a_clinician_cannot_plan_for_others()
    {
        using var clinician = await PageUser.SignIn(app, "yusuf.demir");
        (await clinician.Reads("/shifts?day=2040-01-01&team=Nowhere")).ShouldContain("Nobody works on Sun 1 Jan in Nowhere");
        (await clinician.Get("/shifts/new")).Status.ShouldBe(403);
    }

    [GeneratedRegex("/shifts/[0-9a-f-]{36}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShiftLink();

    private string London(int minutes) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
        .Format((Instant.FromDateTimeOffset(app.Time.GetUtcNow()) + Duration.FromMinutes(minutes)).InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).LocalDateTime);
}
