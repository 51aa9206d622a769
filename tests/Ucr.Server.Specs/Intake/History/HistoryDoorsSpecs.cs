using System.Net.Http.Headers;
using System.Text;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake.History;

/// <summary>History by the API, by the command, and by its page.</summary>
public sealed class HistoryDoorsSpecs(UcrApp app)
{
    [Fact]
    public async Task the_api_takes_a_file_and_says_what_became_of_its_lines()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var content = new StringContent($"{GoodLine.Json($"D-{Guid.NewGuid():N}", "RYZ").ToJsonString()}\n{GoodLine.Json("D-2").ToJsonString()}\n", Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson"));
        var (status, body) = await system.PostRaw("/api/history", content);
        (status, (int?)body!["created"], (int?)body["refused"], (string?)body["faults"]![0]!["field"]).ShouldBe((200, 1, 1, "provider"));
        (await system.Get("/api/ledger")).AsArray().ShouldContain(row => (string?)row!["channel"] == "import" && (int?)row["difference"] == 0);
    }

    [Fact]
    public async Task a_call_taker_may_not_bring_history_in()
    {
        await app.Started();
        using var person = await ApiUser.SignIn(app, ApiUser.Dispatcher);
        using var content = new StringContent("{}");
        (await person.PostRaw("/api/history", content)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task the_command_brings_a_file_in_and_tells_each_line_that_it_refused()
    {
        await app.Started();
        var folder = Directory.CreateTempSubdirectory("ucr-history-").FullName;
        var provider = $"C{Guid.NewGuid():N}"[..6].ToUpperInvariant();
        await File.WriteAllLinesAsync(Path.Combine(folder, "old.jsonl"), [GoodLine.Json("E-1", provider).ToJsonString(), "{}"], TestContext.Current.CancellationToken);
        var (exit, output, error) = await ConsoleProgram.Run(app.Database, folder, "import", "history", "old.jsonl", "--by", "helen.frost");
        exit.ShouldBe(2, error);
        output.ShouldContain("2 lines: 1 new, 0 corrected, 0 held already, 1 refused");
        error.ShouldContain("line 2, patient: This has to be there.");
        (await ConsoleProgram.Run(app.Database, folder, "import", "history", "missing.jsonl")).Exit.ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task the_page_offers_the_form_to_a_manager_and_the_ledger_to_the_desk()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/operations/history")).ShouldContain("Bring it in");
        (await manager.Reads("/operations")).ShouldContain("Operations");
        using var dispatcher = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (await dispatcher.Reads("/operations")).ShouldNotContain("Bring in history");
        (await dispatcher.Get("/operations/history")).Status.ShouldBeOneOf(302, 403, 404);
    }

    [Fact]
    public async Task a_referral_from_paper_keeps_both_times_and_who_wrote_and_typed_it()
    {
        using var taker = await PageUser.SignIn(app, "jo.marsh");
        var at = app.Time.GetUtcNow().UtcDateTime.AddHours(-5);
        var typed = TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var wrong = await taker.Fills("/referrals/paper", ("family", "Papermann"), ("receivedAt", typed));
        wrong.Status.ShouldBe(422);
        PageUser.Words(wrong.Html).ShouldContain("Say who wrote it on paper");
        wrong.Html.ShouldContain("Papermann", Case.Sensitive, "nothing typed is lost");
        var saved = await taker.Fills("/referrals/paper", ("writtenBy", "Nurse Adeyemi"), ("receivedAt", typed), ("family", "Papermann"), ("need", "falls"), ("source", "CareHome"));
        saved.Status.ShouldBe(200);
        var words = PageUser.Words(saved.Html);
        words.ShouldContain("is saved. Type in the next one.");
        saved.Html.ShouldContain("Nurse Adeyemi", Case.Sensitive, "who wrote it is typed once for a pile");
        var reference = System.Text.RegularExpressions.Regex.Match(words, @"UCR-\d+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        (await taker.Reads($"/referrals/{reference}")).ShouldContain("Written on paper by Nurse Adeyemi");
    }
}
