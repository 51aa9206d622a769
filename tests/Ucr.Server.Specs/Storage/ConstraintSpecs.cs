using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Storage;

/// <summary>Fifty writers race, past the deciders where that is harder: the database lets one through.</summary>
public sealed class ConstraintSpecs(UcrApp app)
{
    private const int Writers = 50;

    [Fact]
    public async Task fifty_dispatchers_send_one_clinician_to_one_crew_slot()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        string[] clinicians = ["priya.nair", "callum.reid", "mei.tanaka", "sadia.begum", "owen.price"];
        foreach (var clinician in clinicians)
        {
            await OneReferral.OnShift(one.Triage, clinician);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number =>
            one.Dispatcher.Post($"/api/visits/{one.Visit}/allocate", new { clinician = clinicians[number % clinicians.Length], slot = 1, reason = $"Writer {number}" })));
        answers.ShouldAllBe(answer => answer.Status == 200 || answer.Status == 409 || answer.Status == 422 || answer.Status == 503);
        var holder = (await one.VisitState())["crew"]![0]!["clinician"]!.GetValue<string>();
        await using var session = Session();
        (await session.Events.FetchStreamAsync(Guid.Parse(one.Visit))).Select(e => e.Data).OfType<ClinicianAllocated>().Single().Clinician.Value.ShouldBe(holder);
    }

    [Fact]
    public async Task the_database_refuses_a_second_holder_of_a_slot_whoever_appends()
    {
        var visit = await StartedStream();
        var refused = await Race(number => (visit, new ClinicianAllocated(1, new($"clinician-{number}"), "race", new("spec"), Now)));
        refused.ShouldBe(Writers - 1);
    }

    [Fact]
    public async Task the_database_lets_a_clinician_be_on_one_visit_at_a_time()
    {
        var visits = new List<Guid>();
        for (var i = 0; i < Writers; i++)
        {
            visits.Add(await StartedStream());
        }

        var clinician = new StaffId($"clinician-{Guid.NewGuid():N}");
        var refused = await Race(number => (visits[number], new ClinicianSetOff(clinician, clinician, Now)));
        refused.ShouldBe(Writers - 1);
    }

    [Fact]
    public async Task the_same_need_of_the_same_person_is_accepted_once_without_a_recorded_choice()
    {
        await app.Started();
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        using var system = await ApiUser.SignIn(app);
        var first = await SamePerson(system);
        var second = await SamePerson(system);
        var accept = new { standard = "TwoHour", urgency = "Usual", need = "confusion", rationale = "Newly confused" };
        var answers = await Task.WhenAll(triage.Post($"/api/referrals/{first}/accept", accept), triage.Post($"/api/referrals/{second}/accept", accept));
        answers.Select(answer => answer.Status).Order().ShouldBe([200, 409]);
        answers.Single(answer => answer.Status == 409).Body!["type"]!.GetValue<string>().ShouldBe("/problems/same-need-open");
        var (refused, other) = answers[0].Status == 409 ? (first, second) : (second, first);
        await triage.Does($"/api/referrals/{refused}/accept", new { accept.standard, accept.urgency, accept.need, accept.rationale, despiteOpen = other });
    }

    private Instant Now => Instant.FromDateTimeOffset(app.Time.GetUtcNow());

    private static async Task<string> SamePerson(ApiUser system)
    {
        var answer = await system.Does("/api/referrals", new
        {
            messageId = Guid.NewGuid().ToString(),
            source = "Gp",
            patient = new { familyName = "TWICE", nhsNumber = "9990000050", nhsNumberStatus = "01", bornOn = "1940-01-01" },
        });
        return answer!["referral"]!.GetValue<string>();
    }

    private IDocumentSession Session() => app.Services.GetRequiredService<IDocumentStore>().LightweightSession("RYZ");

    private async Task<Guid> StartedStream()
    {
        await app.Started();
        var id = Guid.CreateVersion7();
        await using var session = Session();
        session.Events.StartStream<Domain.Visit>(id, new VisitPlanned(new(id), [], new(Guid.NewGuid()), VisitPurpose.Crisis, new([], 1, 45), null, null, null, new("spec"), Now));
        await session.SaveChangesAsync();
        return id;
    }

    private async Task<int> Race(Func<int, (Guid Stream, object Event)> write)
    {
        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async number =>
        {
            await using var session = Session();
            var (stream, happened) = write(number);
            session.Events.Append(stream, happened);
            try
            {
                await session.SaveChangesAsync();
            }
            catch (Exception e) when (e is JasperFx.DocumentAlreadyExistsException or JasperFx.ConcurrencyException or Marten.Exceptions.MartenCommandException)
            {
                Interlocked.Increment(ref refused);
            }
        }));
        return refused;
    }
}
