using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Ucr.Server.Pages.Wording;
using Xunit;

namespace Ucr.Server.Specs.Pages.Wording;

/// <summary>One table of cases holds for C# and for JavaScript: the words do not change when the script takes over.</summary>
public sealed class ClockTextSpecs
{
    private static readonly string Root = FindRoot();
    private static readonly string CasesPath = Path.Combine(Root, "tests/Ucr.Server.Specs/Pages/Wording/clock-cases.json");

    public sealed record Case(string Start, string Due, string? Stopped, string Now, string State, string Words, int Gone);

    [Fact]
    public void B19_the_server_says_the_words_of_the_table()
    {
        foreach (var c in JsonSerializer.Deserialize<Case[]>(File.ReadAllText(CasesPath), JsonSerializerOptions.Web)!)
        {
            var face = new ClockFace(At(c.Start), At(c.Due), c.Stopped is null ? null : At(c.Stopped), "2h");
            ClockText.Words(face, At(c.Now)).ShouldBe(c.Words);
            ClockText.State(face, At(c.Now)).ToString().ToLowerInvariant().ShouldBe(c.State);
            ClockText.PercentGone(face, At(c.Now)).ShouldBe(c.Gone);
        }
    }

    [Fact]
    public async Task B19_the_script_says_the_words_of_the_table()
    {
        const string check = """
            import fs from "node:fs";
            const source = fs.readFileSync(process.env.UCR_WORDS, "utf8");
            const m = await import("data:text/javascript," + encodeURIComponent(source));
            const at = (t) => t === null ? null : Date.parse(`2026-11-22T${t}Z`) / 1000;
            for (const c of JSON.parse(fs.readFileSync(process.env.UCR_CASES, "utf8"))) {
              const face = { start: at(c.start), due: at(c.due), stopped: at(c.stopped), soon: 1800 };
              const said = [m.words(face, at(c.now)), m.state(face, at(c.now)), m.percentGone(face, at(c.now))];
              if (said.join("|") !== [c.words, c.state, c.gone].join("|")) throw new Error(`${JSON.stringify(c)} said ${said}`);
            }
            """;
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", check]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["UCR_WORDS"] = Path.Combine(Root, "src/Ucr.Server/assets/js/clock-words.js");
        start.Environment["UCR_CASES"] = CasesPath;
        using var node = Process.Start(start)!;
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, errors);
    }

    [Theory]
    [InlineData(2 * 1440 + 180, "2 d 3 hr")]
    [InlineData(1440, "1 d")]
    [InlineData(65, "1 hr 05 min")]
    public void a_length_is_never_a_decimal(int minutes, string words) =>
        DurationText.Of(Duration.FromMinutes(minutes)).ShouldBe(words);

    private static Instant At(string time) => InstantPattern.General.Parse($"2026-11-22T{time}Z").Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution's folder was not found above the specs.");
    }
}
