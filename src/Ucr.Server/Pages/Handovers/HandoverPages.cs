using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Handovers;

/// <summary>Change of shift: <c>/handover</c>. Each referral goes to a named person, who takes it or says no; until then it stays with its giver.</summary>
internal static class HandoverPages
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["given"] = "Handed over. Each stays yours until it is accepted.",
        ["yes"] = "You answer for it now.",
        ["no"] = "It stays with whoever gave it.",
    };

    /// <summary>Maps the page and its two forms.</summary>
    public static void MapHandoverPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/handover", async (string? done, HttpContext http, HandoverReading reading) =>
            await Show(http, reading, FormState.Blank(http.NewId()), StatusCodes.Status200OK, done is null ? null : Done.GetValueOrDefault(done)))
            .RequireAuthorization(Policies.Handover).ExcludeFromDescription();
        var handover = app.MapGroup("/handover").RequireAuthorization(Policies.PatientRecord).ExcludeFromDescription();
        handover.MapPost("", Give);
        handover.MapPost("/{key}/answer", Answer);
    }

    private static async Task<IResult> Give(HttpContext http, HandoverReading reading, ReferralReading referrals, CommandDoor door)
    {
        var form = await http.ReadForm();
        var wrong = Missing(form);
        if (wrong.Count > 0)
        {
            return await Show(http, reading, form.Wrong(wrong), StatusCodes.Status422UnprocessableEntity);
        }

        foreach (var reference in form.All("give"))
        {
            if (await Send(http, form, reference, referrals, door) is { } refused)
            {
                wrong.Add(refused);
            }
        }

        // What was taken is out of the list by then; what was not is a command of its own when it is sent again.
        return wrong.Count == 0
            ? PageResults.SeeOther("/handover?done=given")
            : await Show(http, reading, (form with { CommandId = http.NewId() }).Wrong(wrong), StatusCodes.Status409Conflict);
    }

    private static List<FieldError> Missing(FormState form)
    {
        var wrong = new List<FieldError>();
        if (form.Text("to") is null) wrong.Add(new("to", "Choose who takes them"));
        if (form.All("give").Count == 0) wrong.Add(new("give", "Tick what you hand over"));
        wrong.AddRange(form.All("give").Where(reference => form.Text($"what-{reference}") is null).Select(reference => new FieldError($"what-{reference}", $"Say what they have to know of {reference}")));
        return wrong;
    }

    private static async Task<FieldError?> Send(HttpContext http, FormState form, string reference, ReferralReading referrals, CommandDoor door)
    {
        if (await referrals.Find(http, reference) is not { } referral)
        {
            return new("give", $"{reference} is not there");
        }

        var id = ReferralIds.Command($"handover/{reference}", form.CommandId);
        var answer = await door.Send(
            form.Sender(http.User) with { Id = id, SeenVersion = null },
            new GiveHandover(referral.Id, id, new StaffId(form.Text("to")!), CommandSending.Typed(form.Text($"what-{reference}")), http.Now()));
        return answer.Taken ? null : new($"what-{reference}", $"{reference}: {answer.Refusal!.Words}");
    }

    private static async Task<IResult> Answer(string key, HttpContext http, HandoverReading reading, ReferralReading referrals, CommandDoor door)
    {
        if (await referrals.Find(http, key) is not { } referral)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var accepted = string.Equals(form["accepted"], "yes", StringComparison.Ordinal);
        var item = Guid.TryParse(form["handover"], out var id) ? id : Guid.Empty;
        var answer = await door.Send(
            form.Sender(http.User) with { SeenVersion = null }, new AnswerHandover(referral.Id, item, accepted, accepted ? null : form.Text("reason"), http.Now()));
        return answer.Taken
            ? PageResults.SeeOther($"/handover?done={(accepted ? "yes" : "no")}")
            : await Show(http, reading, FormState.Blank(http.NewId()).Wrong(new FieldError(answer.Refusal!.Field is null ? null : $"reason-{referral.Reference}", $"{referral.Reference}: {answer.Refusal.Words}")), answer.Status());
    }

    private static async Task<IResult> Show(HttpContext http, HandoverReading reading, FormState form, int status, string? done = null) =>
        PageResults.Show<HandoverPage>(await reading.Read(http, form) with { Done = done }, status);
}
