using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Triage;

/// <summary>Answers by HTTP: whoever may see the patient's record may record what was said; the deciders say who else.</summary>
public static class AnswersEndpoints
{
    /// <summary>Agreed or declined.</summary>
    public sealed record ConsentBody(ConsentTo To, bool Given, ConsentBy Who, string? Words) : CommandBody;

    /// <summary>Doubted or assessed.</summary>
    public sealed record CapacityBody(Capacity Finding, string? Decision, DecidedBy? DecidedBy) : CommandBody;

    /// <summary>A concern; whoever raises it owns it where nobody is named.</summary>
    public sealed record SafeguardingBody(SafeguardingOf Of, string? Owner, string? What, bool DoNotTell) : CommandBody;

    /// <summary>May they be told?</summary>
    public sealed record ContactWishBody(bool DoNotTell, string? Why) : CommandBody;

    /// <summary>A hazard; its id is made by the sender, or here.</summary>
    public sealed record HazardBody(Guid? Hazard, HazardKind Kind, string? What, LocalDate ReviewOn, LocalDate ExpiresOn) : CommandBody;

    /// <summary>Is a hazard still there?</summary>
    public sealed record HazardReviewBody(bool StillThere, LocalDate ReviewOn, LocalDate ExpiresOn, string? Why) : CommandBody;

    /// <summary>What was told.</summary>
    public sealed record InformedBody(Instant? WindowFrom, Instant? WindowTo, bool AdviceGiven, bool AdviceUnderstood, Audience Whom, TellBy How) : CommandBody;

    /// <summary>When we come now.</summary>
    public sealed record WindowBody(Instant From, Instant To, string? Why) : CommandBody;

    /// <summary>Maps the commands.</summary>
    public static void MapAnswers(this IEndpointRouteBuilder api)
    {
        var answers = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Triage");
        answers.MapPost("/assessment", (ReferralId id, AssessmentBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordTriage(id, body.Found(), send.At(body))));
        answers.MapPost("/consent", (ReferralId id, ConsentBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordConsent(id, body.To, body.Given, body.Who, CommandSending.TypedOrNone(body.Words), send.At(body))));
        answers.MapPost("/capacity", (ReferralId id, CapacityBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AssessCapacity(id, body.Finding, CommandSending.Typed(body.Decision), body.DecidedBy, send.At(body))));
        answers.MapPost("/safeguarding", (ReferralId id, SafeguardingBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RaiseSafeguarding(id, body.Of, body.Owner is { } owner ? new(owner) : user.StaffId, CommandSending.Typed(body.What), body.DoNotTell, send.At(body))));
        answers.MapPost("/contact-wish", (ReferralId id, ContactWishBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordContactWish(id, body.DoNotTell, CommandSending.Typed(body.Why), send.At(body))));
        answers.MapPost("/hazards", (ReferralId id, HazardBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordHazard(id, body.Hazard ?? body.CommandId ?? Guid.NewGuid(), body.Kind, CommandSending.Typed(body.What), body.ReviewOn, body.ExpiresOn, send.At(body))));
        answers.MapPost("/hazards/{hazard:guid}/review", (ReferralId id, Guid hazard, HazardReviewBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReviewHazard(id, hazard, body.StillThere, body.ReviewOn, body.ExpiresOn, CommandSending.Typed(body.Why), send.At(body))));
        answers.MapPost("/informed", (ReferralId id, InformedBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new InformPatient(id, body.WindowFrom, body.WindowTo, body.AdviceGiven, body.AdviceUnderstood, body.Whom, body.How, send.At(body))));
        answers.MapPost("/arrival-window", (ReferralId id, WindowBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ChangeArrivalWindow(id, body.From, body.To, CommandSending.Typed(body.Why), send.At(body))));
    }
}
