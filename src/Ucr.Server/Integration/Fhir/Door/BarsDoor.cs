using System.Security.Claims;
using Microsoft.Extensions.Options;
using Npgsql;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// Takes a message: stored first, then read, then handed to intake. 200 only after the commit; the caller's hanging up
/// stops no commit.
/// </summary>
internal sealed class BarsDoor(RawMessages messages, BarsExchanges exchanges, BarsArrivals arrivals, BarsUpdates updates, BarsCancels cancels, NeedCodes needs, IOptionsMonitor<BarsSettings> settings)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public async Task Process(HttpContext http, ClaimsPrincipal user)
    {
        var body = await LimitedBody.Read(http.Request.Body, ReadLimits.Bytes, http.RequestAborted);
        using var deadline = new CancellationTokenSource(Deadline);
        var received = new ReceivedMessage("bars", user.StaffId.Value, http.Request.ContentType, body.Bytes);
        // What its headers tell needs no reading of the message.
        List<BarsIssue> faults = [.. Faults(http.Request, body)];
        if (faults.Count > 0)
        {
            var kept = await messages.StoreAsync(user.Provider, received, deadline.Token);
            await messages.RefusedAsync(user.Provider, kept.Id, faults[0].Code, cancellation: deadline.Token);
            await FhirAnswer.Refuse(http, faults);
            return;
        }

        var (message, exchange, ours) = await exchanges.Begin(user.Provider, RequestIds.RequestId(http.Request)!.Value, received, SaidOfThemselves.Of(http.Request), deadline.Token);
        if (ours)
            await Work(http, new(user.Provider, user.Actor, message, body.Bytes, exchange, http.Request.Headers[RequestIds.Correlation].ToString()), deadline.Token);
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

    private async Task Work(HttpContext http, BarsTry attempt, CancellationToken deadline)
    {
        try
        {
            var format = BarsFormats.OfBody(http.Request.ContentType)!.Value;
            var reading = BarsReader.Read(attempt.Body, format, settings.CurrentValue.ServicesOf(attempt.Provider), attempt.Message.ReceivedAt, needs);
            await Answer(http, attempt, reading.Issues.Count > 0 ? BarsOutcome.Refused(reading.Issues) : await Take(attempt, reading, deadline), deadline);
        }
        catch (IntakeRefusedException refused)
        {
            await Answer(http, attempt, BarsOutcome.Refused(BarsIssue.BadRequest("business-rule", null, refused.Refusal.Words)), deadline);
        }
        catch (Exception)
        {
            await Failed(attempt.Provider, attempt);
            throw;
        }
    }

    private Task<BarsOutcome> Take(BarsTry attempt, BarsReading reading, CancellationToken deadline) => reading.Intent switch
    {
        BarsIntent.Cancel => cancels.Take(attempt, reading, deadline),
        BarsIntent.Update => updates.Take(attempt, reading, deadline),
        _ => arrivals.Take(attempt, reading, deadline),
    };

    /// <summary>The outcome first, the exchange next, the answer last: whatever dies in between, a repeat finds what was decided.</summary>
    private async Task Answer(HttpContext http, BarsTry attempt, BarsOutcome outcome, CancellationToken deadline)
    {
        var refused = outcome.Issues.Count > 0;
        if (refused && !outcome.Concluded)
            await messages.RefusedAsync(attempt.Provider, attempt.Message.Id, outcome.Issues[0].Code, cancellation: deadline);
        var state = refused ? ExchangeState.Refused : ExchangeState.Accepted;
        await exchanges.End(attempt.Provider, attempt.Exchange! with { State = state, Reference = outcome.Reference, Issues = outcome.Issues }, deadline);
        await (refused ? FhirAnswer.Refuse(http, outcome.Issues) : FhirAnswer.Write(http, StatusCodes.Status200OK, outcome.Answer!));
    }

    /// <summary>Lets the sender try again at once. Where even that cannot be stored, the try is taken over after its lease.</summary>
    private async Task Failed(string provider, BarsTry attempt)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await exchanges.Interrupted(provider, attempt.Message.Id, deadline.Token);
            await exchanges.End(provider, attempt.Exchange! with { State = ExchangeState.Failed }, deadline.Token);
        }
        catch (Exception e) when (e is NpgsqlException or Marten.Exceptions.MartenException or OperationCanceledException or TimeoutException)
        {
            // The first failure is the one to report.
        }
    }
}
