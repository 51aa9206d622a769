using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Integration.Fhir.Door;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>One request and its answer, whatever is in it: behaviours 7, 21 to 25, 29, 36 to 38, 42 and 43.</summary>
public sealed class ExchangeBehaviourSpecs(UcrApp app)
{
    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_07_both_ids_come_back_on_every_answer(string format)
    {
        using var caller = await Of(app);
        Bundle[] all = [Request(), Request(b => b.Without<Patient>())];
        foreach (var message in all)
        {
            var (id, correlation) = (Guid.NewGuid(), Guid.NewGuid().ToString());
            var answer = await caller.Send(message, format, id, request =>
            {
                request.Headers.Remove("X-Correlation-Id");
                request.Headers.Add("X-Correlation-Id", correlation);
            });
            answer.Headers.GetValues("X-Request-Id").ShouldBe([id.ToString()]);
            answer.Headers.GetValues("X-Correlation-Id").ShouldBe([correlation]);
        }

        var lost = await caller.Get("ServiceRequest/none", change: request => request.Headers.Add("X-Request-Id", "as-it-is"));
        lost.Headers.GetValues("X-Request-Id").ShouldBe(["as-it-is"]);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_21_a_request_id_that_was_used_is_a_duplicate_and_stores_nothing_twice(string format)
    {
        using var caller = await Of(app);
        var (request, id) = (Request(), Guid.NewGuid());
        (await caller.Send(request, format, id)).Taken();
        (await caller.Send(request, format, id)).Refused(409, "duplicate", "REC_CONFLICT");
    }

    [Fact]
    public async Task behaviour_22_the_same_ids_while_the_first_is_worked_on_come_too_early()
    {
        using var caller = await Of(app);
        var id = Guid.NewGuid();
        var services = (await app.Started()).Services;
        await using (var session = services.GetRequiredService<IDocumentStore>().LightweightSession("RYZ"))
        {
            session.Insert(new BarsExchange { Id = $"ucr-development/{id}", StartedAt = services.GetRequiredService<IClock>().GetCurrentInstant(), MessageId = Guid.NewGuid() });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await caller.Send(Request(), id: id)).Refused(425, "transient", "REC_TOO_EARLY");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_23_the_same_ids_after_a_failure_give_that_failure_again(string format)
    {
        using var caller = await Of(app);
        var (request, id) = (Request(b => b.Without<Location>()), Guid.NewGuid());
        (await caller.Send(request, format, id)).Refused(400, "required");
        (await caller.Send(request, format, id)).Refused(400, "required");
    }

    [Theory]
    [InlineData("X-Request-Id")]
    [InlineData("X-Correlation-Id")]
    public async Task behaviour_24_each_id_is_there_and_is_a_uuid(string header)
    {
        using var caller = await Of(app);
        (await caller.Send(Request(), change: request => request.Headers.Remove(header))).Refused(400, "required", "REC_BAD_REQUEST");
        (await caller.Send(Request(), change: request =>
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, "one");
        })).Refused(400, "invariant", "REC_BAD_REQUEST");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_25_a_bundle_id_that_was_used_is_refused_under_a_new_request_id(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        (await caller.Send(request, format)).Taken();
        (await caller.Send(request, format)).Refused(400, "invariant");
    }

    [Fact]
    public async Task behaviour_29_another_method_is_not_allowed()
    {
        using var caller = await Of(app);
        (await caller.Send(Request().Json(), Json, method: HttpMethod.Put)).Refused(405, "not-supported", "REC_METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_36_a_reply_that_nobody_asked_for_is_not_found(string format)
    {
        using var caller = await Of(app);
        (await caller.Send(Request(b =>
        {
            b.The<MessageHeader>().Event = new Coding("https://fhir.nhs.uk/CodeSystem/message-events-bars", "servicerequest-response");
            b.The<MessageHeader>().Response = new() { Identifier = Guid.NewGuid().ToString(), Code = MessageHeader.ResponseType.Ok };
        }), format)).Refused(404, "not-found", "REC_NOT_FOUND");
    }

    [Fact]
    public async Task behaviour_37_what_is_not_offered_is_said_to_be_so()
    {
        using var caller = await Of(app);
        (await caller.Get("metadata", "application/pdf")).Refused(406, "processing", "REC_NOT_ACCEPTABLE");
        (await caller.Get("metadata", "application/fhir+json;version=9.0.0")).Refused(406, "processing", "REC_NOT_ACCEPTABLE");
        (await caller.Get("Slot")).Refused(501, "not-supported", "REC_NOT_IMPLEMENTED");
        (await caller.Get("Appointment/1")).Refused(501, "not-supported", "REC_NOT_IMPLEMENTED");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_38_every_error_says_what_is_wrong_and_nothing_of_the_patient(string format)
    {
        using var caller = await Of(app);
        var answer = await caller.Send(Request(b => b.The<Patient>().BirthDate = "2099-01-01"), format);
        answer.Refused(400, "value", "REC_BAD_REQUEST");
        answer.ContentType!.ShouldStartWith(format);
        answer.Resource.ShouldBeOfType<OperationOutcome>().Issue[0].Details!.Coding[0].System.ShouldBe("https://fhir.nhs.uk/Codesystem/http-error-codes");
        answer.Text.ShouldNotContain("2099");
    }

    [Fact]
    public async Task behaviour_42_every_attempt_is_kept_with_what_its_sender_said_of_itself()
    {
        using var caller = await Of(app);
        var id = Guid.NewGuid();
        (await caller.Send(Request(b => b.Without<Patient>()), id: id, change: request => request.Headers.Add("NHSD-End-User-Organisation", "eyJ9"))).Refused(400, "required");
        await using var session = (await app.Started()).Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var kept = await session.LoadAsync<BarsExchange>($"ucr-development/{id}", TestContext.Current.CancellationToken);
        kept.ShouldNotBeNull().Said!.EndUserOrganisation.ShouldBe("eyJ9");
        (await session.LoadAsync<RawMessage>(kept.MessageId, TestContext.Current.CancellationToken)).ShouldNotBeNull().Outcome.ShouldBe(RawMessageOutcome.Refused);
    }

    [Fact]
    public async Task behaviour_43_the_journey_id_is_kept_for_what_follows()
    {
        using var caller = await Of(app);
        var answer = (await caller.Send(Request())).Taken();
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        (await triage.Get($"/api/referrals/{ReferralOf(answer)}"))["message"]!["journeyId"]!.GetValue<string>().ShouldBe("7d1f0a54-0000-4000-8000-00000000000a");
    }
}
