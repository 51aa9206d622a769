using System.Text;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Intake.History;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Reporting;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake.History;

/// <summary>History into the running service, each spec under a provider of its own.</summary>
public sealed class HistoryImportSpecs(UcrApp app)
{
    private readonly string provider = $"H{Guid.NewGuid():N}"[..6].ToUpperInvariant();

    [Fact]
    public async Task good_lines_are_kept_and_bad_ones_told_with_their_number_field_and_what_to_do()
    {
        var totals = await Import(Line("A-1"), "", "not json", Line("A-2", json => json["receivedAt"] = "2026-10-25T01:30:00"), Line("A-3"), Line("A-4", json => json["provider"] = "RXX"));
        (totals.Lines, totals.Created, totals.Refused).ShouldBe((5, 2, 3));
        totals.Faults.Select(fault => (fault.Line, fault.Field)).ShouldBe([(3, ""), (4, "receivedAt"), (6, "provider")]);
        (await Referrals()).Select(referral => (referral.Channel, referral.Stage)).ShouldBe([(Channel.Import, Stage.Closed), (Channel.Import, Stage.Closed)]);
    }

    [Fact]
    public async Task the_same_file_again_changes_nothing()
    {
        var file = new[] { Line("A-1"), Line("A-2"), Line("A-1") };
        (await Import(file)).ShouldSatisfyAllConditions(first => first.Created.ShouldBe(2), first => first.Repeated.ShouldBe(1));
        var again = await Import(file);
        (again.Created, again.Repeated, again.Refused).ShouldBe((0, 3, 0));
        (await Referrals()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_line_that_differs_is_refused_unless_it_corrects_with_a_reason()
    {
        await Import(Line("A-1"));
        var fault = (await Import(Line("A-1", json => json["closure"] = "admitted"))).Faults.ShouldHaveSingleItem();
        (fault.Field, fault.Words).ShouldBe(("reference", "This reference is held with something else. If this line is right, set corrects to true and give a reason."));
        (await Import(Line("A-1", json => (json["closure"], json["corrects"], json["reason"]) = ("admitted", true, "typed wrongly")))).Corrected.ShouldBe(1);
        (await Referrals()).ShouldHaveSingleItem().Closure.ShouldBe(Domain.Outcomes.ClosureReason.Admitted);
    }

    [Fact]
    public async Task national_figures_count_imported_referrals_and_a_pathway_change_stands_in_every_table_that_a_row_qualifies_for()
    {
        await Import(
            Line("A-1"),
            Line("A-2", json => json["contacts"]![0]!["startedAt"] = "2026-10-25T00:50:01+01:00"),
            Line("A-3", json => json["contacts"]![0]!["attendance"] = "3"),
            Line("A-4", json => json["closure"] = "entered_in_error"),
            Line("A-5", json => json["standard"] = "two_hour_exempt"),
            Line("A-6", json => json["standard"] = "two_day"),
            Line("A-7", json => (json["standard"], json["changes"]) = ("two_day", JsonNode.Parse("""[{"at":"2026-10-24T23:00:00+01:00","from":"two_day","to":"two_hour","by":"n1","reason":"worse"}]"""))),
            Line("A-8", json => (json["decision"], json["rejectionReason"], json["standard"]) = ("rejected", "02", "none")));
        var month = await October();
        (month[Figure.Referrals], month[Figure.Seen], month[Figure.InTime], month[Figure.Contacts]).ShouldBe((4, 3, 2, 4));
        await Import(Line("A-2", json => (json["corrects"], json["reason"]) = (true, "the door, not the contact")));
        month = await October();
        (month[Figure.Referrals], month[Figure.Seen], month[Figure.InTime], month[Figure.Contacts]).ShouldBe((4, 3, 3, 4));
    }

    [Fact]
    public async Task who_it_is_about_is_sealed_and_an_erased_person_does_not_come_back()
    {
        await Import(Line("A-1"));
        var referral = (await Referrals()).ShouldHaveSingleItem();
        await using var session = Store.LightweightSession(provider);
        var vault = app.Services.GetRequiredService<PatientVault>();
        (await vault.Read(session, referral.Patient.Value, Stop))!.Postcode.ShouldBe("ZZ9 4RI");
        (await Count("select count(*) from ucr.mt_events where tenant_id = $1 and (data::text like '%ZZ9 4RI%' or data::text like '%9990000018%' or data::text like '%1938-08-16%')")).ShouldBe(0);
        Encoding.UTF8.GetString((await app.Services.GetRequiredService<RawMessages>().Read(session, referral.Message.Id, Stop))!).ShouldContain("ZZ9 4RI");
        await app.Services.GetRequiredService<PatientKeys>().Erase(session, referral.Patient.Value, "helen.frost", "asked to", Stop);
        await session.SaveChangesAsync(Stop);
        (await app.Services.GetRequiredService<RawMessages>().Read(session, referral.Message.Id, Stop)).ShouldBeNull();
        (await Import(Line("A-2"))).Faults.ShouldHaveSingleItem().Field.ShouldBe("patient.key");
    }

    [Fact]
    public async Task the_same_person_is_one_patient_and_nothing_else_is_linked()
    {
        await Import(Line("A-1"), Line("A-2"), Line("A-3", json => json["patient"]!["key"] = "p2"));
        var referrals = await Referrals();
        referrals.Select(referral => referral.Patient).Distinct().Count().ShouldBe(2);
        referrals.ShouldAllBe(referral => referral.DuplicateOf == null);
    }

    [Fact]
    public async Task every_line_stands_in_the_ledger_and_none_is_a_task()
    {
        await Import(Line("A-1"), Line("A-2"), Line("A-2", json => json["closure"] = "admitted"));
        var row = (await app.Services.GetRequiredService<MessageLedger>().Rows(provider, NodaTime.Instant.MinValue, NodaTime.Instant.MaxValue, Stop)).ShouldHaveSingleItem();
        (row.Channel, row.Created, row.Closed, row.Refused, row.Waiting, row.Difference).ShouldBe(("import", 2, 2, 1, 0, 0));
    }

    [Fact]
    public async Task two_imports_of_the_same_file_at_once_make_each_referral_once()
    {
        var file = Enumerable.Range(0, 700).Select(n => Line($"B-{n}", json => json["patient"]!["key"] = $"p{n / 2}")).ToArray();
        var totals = await Task.WhenAll(Import(file), Import(file));
        (totals.Sum(of => of.Created), totals.Sum(of => of.Repeated), totals.Sum(of => of.Refused)).ShouldBe((700, 700, 0));
        (await Referrals()).Count.ShouldBe(700);
    }

    [Fact]
    public async Task an_open_referral_of_history_goes_on_in_the_service()
    {
        await Import(Line("A-1", json => { json.Remove("closedAt"); json.Remove("closure"); json.Remove("contacts"); }));
        (await Referrals()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            referral => referral.Stage.ShouldBe(Stage.Accepted),
            referral => referral.Clock!.Runs.ShouldBeTrue());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    private string Line(string reference, Action<JsonObject>? change = null) => GoodLine.Json(reference, provider, change).ToJsonString();

    private async Task<HistoryTotals> Import(params string[] lines)
    {
        await app.Started();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var by = new Actor(new("helen.frost"), new HashSet<Role> { Role.Manager }, Registered: false);
        return await app.Services.GetRequiredService<HistoryImport>().Take(file, new(by, of => of == provider), null, Stop);
    }

    private async Task<IReadOnlyList<Referral>> Referrals()
    {
        await using var session = Store.QuerySession(provider);
        return await session.Query<Referral>().ToListAsync(Stop);
    }

    private async Task<MonthFigures> October()
    {
        var reading = app.Services.GetRequiredService<FigureReading>();
        var stored = (await reading.AsOf(Stop)).LastEvent;
        for (var tries = 0; (await reading.AsOf(Stop)).Position < stored; tries++)
        {
            tries.ShouldBeLessThan(300, "the figures never caught up with the events");
            await Task.Delay(100, Stop);
        }

        return (await reading.Months(provider, new(new(2026, 10), new(2026, 10)), Stop)).Single();
    }

    private async Task<long> Count(string sql)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        command.Parameters.Add(new() { Value = provider });
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
