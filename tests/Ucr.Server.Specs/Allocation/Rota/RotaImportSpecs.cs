using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Rota;

/// <summary>A rota in a file, on its way into the service.</summary>
public sealed class RotaImportSpecs(UcrApp app)
{
    private const string Head = "clinician,date,start,end,team,profession,base,kit\n";

    [Fact]
    public async Task the_same_rota_again_changes_nothing_and_another_says_what_it_changes()
    {
        using var desk = await Desk();
        var first = await Send(desk, Row("mei.tanaka", "2031-03-03", "Fells") + Row("kofi.mensah", "2031-03-03", "Fells"));
        Count(first, "new").ShouldBe(2);
        Count(await Send(desk, Row("mei.tanaka", "2031-03-03", "Fells") + Row("kofi.mensah", "2031-03-03", "Fells")), "same").ShouldBe(2);
        var less = await Send(desk, Row("mei.tanaka", "2031-03-03", "Fells", "hoist") + Row("owen.price", "2031-03-03", "Fells"));
        Count(less, "changed").ShouldBe(1);
        less["vanished"]![0]!["clinician"]!.GetValue<string>().ShouldBe("kofi.mensah");
        (await Send(desk, Row("mei.tanaka", "2031-03-03", "Fells", "hoist")))["vanished"]!.AsArray().Count.ShouldBe(2, "what vanished is still there");
    }

    [Fact]
    public async Task nothing_of_a_rota_with_a_fault_is_taken_unless_somebody_says_so()
    {
        using var desk = await Desk();
        var rows = Row("mei.tanaka", "2031-04-03", "Dales") + Row("kofi.mensah", "2031-04-31", "Dales");
        var (status, refused) = await Post(desk, rows, "");
        status.ShouldBe(422);
        refused["faults"]![0]!["line"]!.GetValue<int>().ShouldBe(3);
        Count((await Post(desk, rows, "?preview=true")).Body, "new").ShouldBe(1);
        Count((await Post(desk, rows, "?goodRowsOnly=true")).Body, "new").ShouldBe(1);
        Count((await Post(desk, rows, "?preview=true")).Body, "same").ShouldBe(1);
    }

    [Fact]
    public async Task only_those_who_keep_the_rota_bring_one_in()
    {
        await app.Started();
        using var clinician = await ApiUser.SignIn(app, ApiUser.Clinician);
        (await clinician.PostRaw("/api/shifts/import", new StringContent(Head, Encoding.UTF8, "text/csv"))).Status.ShouldBe(403);
    }

    private async Task<ApiUser> Desk()
    {
        await app.Started();
        return await ApiUser.SignIn(app, ApiUser.Manager);
    }

    private static async Task<JsonNode> Send(ApiUser desk, string rows)
    {
        var (status, body) = await Post(desk, rows, "");
        status.ShouldBe(200, body.ToString());
        return body;
    }

    private static async Task<(int Status, JsonNode Body)> Post(ApiUser desk, string rows, string query)
    {
        var (status, body) = await desk.PostRaw($"/api/shifts/import{query}", new StringContent(Head + rows, Encoding.UTF8, "text/csv"));
        return (status, body!);
    }

    private static string Row(string clinician, string day, string team, string kit = "") => $"{clinician},{day},08:00,16:00,{team},Nurse,430000 433000,{kit}\n";

    private static int Count(JsonNode answer, string kind) => answer[kind]!.GetValue<int>();
}
