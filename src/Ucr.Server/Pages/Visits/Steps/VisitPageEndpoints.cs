using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Attaching;
using Ucr.Server.Pages.Visits.Asking;
using Ucr.Server.Pages.Visits.Colleagues;
using Ucr.Server.Pages.Visits.Entering;
using Ucr.Server.Pages.Visits.Helping;
using Ucr.Server.Pages.Visits.Kit;
using Ucr.Server.Pages.Visits.Messaging;
using Ucr.Server.Pages.Visits.Phone;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>A clinician's visits, step by step: <c>/visits</c>.</summary>
public static class VisitPageEndpoints
{
    private static readonly Dictionary<string, string> Done = new(VisitForms.All.Select(form => KeyValuePair.Create(form.Name, form.Done)), StringComparer.Ordinal)
    {
        ["accept"] = "You have accepted the visit",
        ["set-off"] = "You have set off",
        ["at-the-door"] = "You are at the door: the clock still runs",
        ["with-the-patient"] = "You are with the patient: the clock has stopped",
        ["cannot-get-in"] = "The desk has been told. Stay, and keep looking for the person",
        ["outcome"] = "The outcome is saved",
        ["message"] = "The desk has your message",
        ["message-read"] = "The desk sees that you have read it",
    };

    /// <summary>Adds what the pages are made of.</summary>
    public static void AddVisitPages(this IServiceCollection services)
    {
        services.AddSingleton<VisitReading>();
        services.AddSingleton<VisitSending>();
        services.AddSingleton<PhonePacking>();
        services.AddSingleton<PhoneFeed>();
        services.AddSingleton<IEventNews>(provider => provider.GetRequiredService<PhoneFeed>());
    }

    /// <summary>Maps the pages.</summary>
    public static void MapVisitPages(this IEndpointRouteBuilder app)
    {
        var visits = app.MapGroup("/visits").RequireAuthorization(Policies.Visits).ExcludeFromDescription();
        visits.MapGet("", Mine);
        visits.MapKit();
        visits.MapPhone();
        visits.MapMessages();
        visits.MapGettingIn();
        visits.MapCovertCall();
        visits.MapColleagues();
        visits.MapAttachmentsOfVisits();
        visits.MapGet("/{id}", (VisitId id, string? done, HttpContext http, VisitReading reading) =>
            Show(id, http, reading, card => Page(http, card, FormState.Blank(http.NewId()), done)));
        visits.MapPost("/{id}", (VisitId id, HttpContext http, VisitSending sending) => sending.Step(http, id));
        MapQuestion(visits, "cannot-take", CannotTake, (sending, http, id) => sending.CannotTake(http, id));
        MapQuestion(visits, "cannot-get-in", CannotGetIn, (sending, http, id) => sending.CannotGetIn(http, id));
        MapQuestion(visits, "outcome", Outcome, (sending, http, id) => sending.Outcome(http, id));
        foreach (var asked in VisitForms.All)
        {
            MapQuestion(visits, asked.Name, (http, card, form, status) => Question(http, card, form.HasErrors ? form : asked.Prepare(form, card), asked, status), (sending, http, id) => sending.Form(http, id, asked));
        }
    }

    internal static IResult Page(HttpContext http, VisitCardModel card, FormState form, string? done = null, int status = StatusCodes.Status200OK) => PageResults.Show<VisitPage>(
        new VisitPageModel(http.Frame(), card, form) { Done = done is null ? null : Done.GetValueOrDefault(done) }, status);

    internal static IResult CannotTake(HttpContext http, VisitCardModel card, FormState form, int status) =>
        PageResults.Show<CannotTakePage>(new VisitFormModel(http.Frame(), card, form, VisitChoices.CannotTake), status);

    internal static IResult CannotGetIn(HttpContext http, VisitCardModel card, FormState form, int status) =>
        PageResults.Show<CannotGetInPage>(new VisitFormModel(http.Frame(), card, form, VisitChoices.Tried), status);

    internal static IResult Outcome(HttpContext http, VisitCardModel card, FormState form, int status) => PageResults.Show<OutcomePage>(VisitChoices.Outcome(http.Frame(), card, form), status);

    internal static IResult Question(HttpContext http, VisitCardModel card, FormState form, VisitForm asked, int status) =>
        PageResults.Show<VisitQuestionPage>(new VisitQuestionModel(http.Frame(), card, form, asked), status);

    private static async Task<IResult> Mine(HttpContext http, VisitReading reading)
    {
        var cards = await reading.Mine(http);
        return PageResults.Show<MyVisitsPage>(new MyVisitsModel(http.Frame(), [.. cards.Select(card => new MyVisitsModel.Entry(card, FormState.Blank(http.NewId())))]));
    }

    private static void MapQuestion(
        RouteGroupBuilder visits, string name, Func<HttpContext, VisitCardModel, FormState, int, IResult> page, Func<VisitSending, HttpContext, VisitId, Task<IResult>> send)
    {
        visits.MapGet($"/{{id}}/{name}", (VisitId id, HttpContext http, VisitReading reading) =>
            Show(id, http, reading, card => page(http, card, FormState.Blank(http.NewId()), StatusCodes.Status200OK)));
        visits.MapPost($"/{{id}}/{name}", (VisitId id, HttpContext http, VisitSending sending) => send(sending, http, id));
    }

    private static async Task<IResult> Show(VisitId id, HttpContext http, VisitReading reading, Func<VisitCardModel, IResult> page) =>
        await reading.Open(http, id) is { } card ? page(card) : PageResults.NotThere(http);
}
