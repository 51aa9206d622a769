using System.Security.Claims;
using Microsoft.Extensions.Options;
using Npgsql;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// Takes a message: stored first, then read, then handed to intake. 200 only after the commit; the caller's hanging up
/// stops no commit.
/// </summary>
internal sealed class BarsDoor(RawMessages messages, BarsExchanges exchanges, IReferralIntake intake, SameMessage same, IOptionsMonitor<BarsSettings> settings)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public async Task Process(HttpContext http, ClaimsPrincipal user)
    {
        var body = await LimitedBody.Read(http.Request.Body, ReadLimits.Bytes, http.RequestAborted);
        using var deadline = new CancellationTokenSource(Deadline);
        var message = await messages.StoreAsync(user.Provider, new("bars", user.StaffId.Value, http.Request.ContentType, body.Bytes), deadline.Token);
        List<BarsIssue> faults = [.. Faults(http.Request, body)];
        if (faults.Count > 0)
        {
            await messages.RefusedAsync(user.Provider, message.Id, faults[0].Code, cancellation: deadline.Token);
            await FhirAnswer.Refuse(http, faults);
            return;
        }

        var (exchange, ours) = await exchanges.Begin(user.Provider, user.StaffId.Value, RequestIds.RequestId(http.Request)!.Value, message.Id, deadline.Token);
        if (ours)
            await Work(http, user, new(message, body.Bytes, exchange), deadline.Token);
        else
            await Again(http, user.Provider, message.Id, exchange, deadline.Token);
    }

    private static IEnumerable<BarsIssue> Faults(HttpRequest request, LimitedBody body)
    {
        if (body.TooLong)
            yield return BarsProblems.TooLong;
        if (request.Headers.ContentEncoding.Count > 0)
            yield return BarsProblems.ContentEncoding;
        if (BarsFormats.OfBody(request.ContentType) is null)
            yield return BarsProblems.ContentType;
        if (AnswerFormat.Choose(request) is null)
            yield return BarsProblems.NotAcceptable;
        foreach (var issue in RequestIds.Check(request))
            yield return issue;
    }

    /// <summary>The same request id again: one effect. A refusal is repeated; a success is not claimed twice.</summary>
    private async Task Again(HttpContext http, string provider, Guid messageId, BarsExchange exchange, CancellationToken deadline)
    {
        IReadOnlyList<BarsIssue> issues = exchange.State switch
        {
            ExchangeState.Accepted => [BarsProblems.Duplicate],
            ExchangeState.Refused => exchange.Issues,
            _ => [BarsProblems.TooEarly],
        };
        await exchanges.Repeated(provider, messageId, exchange.Reference, deadline);
        await FhirAnswer.Refuse(http, issues);
    }

    private async Task Work(HttpContext http, ClaimsPrincipal user, Try attempt, CancellationToken deadline)
    {
        try
        {
            var format = BarsFormats.OfBody(http.Request.ContentType)!.Value;
            var reading = BarsReader.Read(attempt.Body, format, settings.CurrentValue.ServicesOf(user.Provider), attempt.Message.ReceivedAt);
            if (reading.Referral is not { } referral)
                await Refuse(http, user.Provider, attempt, reading.Issues, deadline);
            else
                await Receive(http, user, attempt, new(reading.Bundle!, referral), deadline);
        }
        catch (IntakeRefusedException refused)
        {
            await Refuse(http, user.Provider, attempt, [BarsIssue.BadRequest("business-rule", null, refused.Refusal.Words)], deadline);
        }
        catch (Exception)
        {
            await Failed(user.Provider, attempt);
            throw;
        }
    }

    private async Task Receive(HttpContext http, ClaimsPrincipal user, Try attempt, Read read, CancellationToken deadline)
    {
        var answer = await intake.ReceiveAsync(user.Provider, attempt.Message, read.Referral, user.Actor);
        if (answer.Repeated && !attempt.Exchange.Retried && !await same.InAnotherForm(user.Provider, answer, attempt.Message, read.Referral, deadline))
        {
            await exchanges.End(user.Provider, attempt.Exchange with { State = ExchangeState.Refused, Reference = answer.Reference, Issues = [BarsProblems.BundleUsed] }, deadline);
            await FhirAnswer.Refuse(http, BarsProblems.BundleUsed);
            return;
        }

        await exchanges.End(user.Provider, attempt.Exchange with { State = ExchangeState.Accepted, Reference = answer.Reference }, deadline);
        await FhirAnswer.Write(http, StatusCodes.Status200OK, Acknowledgement.Of(read.Bundle, answer, settings.CurrentValue.CaseNumberSystem, attempt.Message.ReceivedAt));
    }

    private async Task Refuse(HttpContext http, string provider, Try attempt, IReadOnlyList<BarsIssue> issues, CancellationToken deadline)
    {
        await messages.RefusedAsync(provider, attempt.Message.Id, issues[0].Code, cancellation: deadline);
        await exchanges.End(provider, attempt.Exchange with { State = ExchangeState.Refused, Issues = issues }, deadline);
        await FhirAnswer.Refuse(http, issues);
    }

    /// <summary>Lets the sender try again at once. Where even that cannot be stored, the try is taken over after its lease.</summary>
    private async Task Failed(string provider, Try attempt)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await exchanges.Interrupted(provider, attempt.Message.Id, deadline.Token);
            await exchanges.End(provider, attempt.Exchange with { State = ExchangeState.Failed }, deadline.Token);
        }
        catch (Exception e) when (e is NpgsqlException or Marten.Exceptions.MartenException or OperationCanceledException or TimeoutException)
        {
            // The first failure is the one to report.
        }
    }

    private sealed record Try(RawMessage Message, ReadOnlyMemory<byte> Body, BarsExchange Exchange);

    private sealed record Read(Hl7.Fhir.Model.Bundle Bundle, IncomingReferral Referral);
}
