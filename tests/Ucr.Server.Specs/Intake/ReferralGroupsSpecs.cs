using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Development;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake;

/// <summary>Many referrals at once are taken in groups, and nobody can tell.</summary>
public sealed class ReferralGroupsSpecs(UcrApp app)
{
    private const int Many = 60;

    [Fact]
    public async Task each_of_many_at_once_has_its_own_stream_its_own_command_and_one_outcome_of_its_message()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        var run = Guid.NewGuid().ToString("N");

        // Every fifth comes twice, and every tenth is bad.
        var sent = await Task.WhenAll(Enumerable.Range(0, Many).SelectMany(number => number % 5 == 0 ? [number, number] : (int[])[number])
            .Select(async number => (Number: number, Answer: await system.Post("/api/referrals", Message(run, number)))));

        sent.Where(one => one.Number % 10 == 3).ShouldAllBe(one => one.Answer.Status == 422);
        var good = sent.Where(one => one.Number % 10 != 3).ToList();
        good.ShouldAllBe(one => one.Answer.Status == 201 || one.Answer.Status == 200);
        good.GroupBy(one => one.Number).ShouldAllBe(same => same.Select(one => Id(one.Answer.Body!)).Distinct().Count() == 1 && same.Count(one => one.Answer.Status == 201) == 1);
        good.Select(one => one.Answer.Body!["reference"]!.GetValue<string>()).Distinct().Count().ShouldBe(good.Select(one => one.Number).Distinct().Count());

        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        foreach (var id in good.Select(one => Id(one.Answer.Body!)).Distinct())
        {
            var stream = await session.Events.FetchStreamAsync(id, token: Cancellation);
            (stream[0].CausationId, stream[0].Version).ShouldBe((id.ToString(), 1));
            var referral = (await session.LoadAsync<Referral>(new ReferralId(id), Cancellation))!;
            (await session.LoadAsync<RawMessage>(referral.Message.Id, Cancellation))!.Outcome.ShouldBe(RawMessageOutcome.Created);
        }
    }

    [Fact]
    public async Task two_at_once_about_one_verified_person_are_about_one_patient()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        object About(string id) => new { messageId = id, source = "Gp", need = "falls", patient = new { familyName = "TWICE", nhsNumber = "9990011532", nhsNumberStatus = "number-present-and-verified" } };
        (await system.Post("/api/referrals", About(Guid.NewGuid().ToString()))).Status.ShouldBe(201);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => system.Post("/api/referrals", About(Guid.NewGuid().ToString()))));

        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        var patients = new HashSet<PatientId>();
        foreach (var answer in answers)
        {
            patients.Add((await session.LoadAsync<Referral>(new ReferralId(Id(answer.Body!)), Cancellation))!.Patient);
        }

        patients.Count.ShouldBe(1);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Guid Id(JsonNode answer) => answer["referral"]!.GetValue<Guid>();

    private static object Message(string run, int number) => new
    {
        messageId = $"{run}-{number}",
        source = "Gp",
        need = "falls",
        narrative = "Fell in the hall",
        patient = new { familyName = $"GROUP{number}", bornOn = number % 10 == 3 ? "2999-01-01" : "1938-08-16" },
        place = new { easting = 430250, northing = 433800 },
        locality = "Harbour",
    };
}
