using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Visits.Phone;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Pages.Visits.Entering;

/// <summary>The key-safe code: on no page until somebody asks for it, and each look is recorded with its time, also one without signal.</summary>
internal static class GettingInPages
{
    /// <summary>Maps the page.</summary>
    public static void MapGettingIn(this IEndpointRouteBuilder visits)
    {
        visits.MapGet("/{id}/getting-in", async (VisitId id, HttpContext http, VisitReading reading) => await reading.Open(http, id) is { } card
            ? PageResults.Show<GettingInPage>(new GettingInModel(http.Frame(), card, FormState.Blank(http.NewId())))
            : PageResults.NotThere(http));
        visits.MapPost("/{id}/getting-in", Look);
    }

    private static async Task<IResult> Look(VisitId id, HttpContext http, VisitReading reading, AccessLog access)
    {
        var form = await http.ReadForm();
        var when = PhoneTimes.Of(form, http.Now());
        if (http.FromPhone())
        {
            // The code was seen, whatever has become of the visit since.
            await access.RecordAllocatedAsync(http.User, AccessedThing.KeySafe, await reading.PatientOf(http, id), $"visit={id}", when.HappenedAt);
            return Results.NoContent();
        }

        if (await reading.Open(http, id) is not { } card)
        {
            return PageResults.NotThere(http);
        }

        await access.RecordAllocatedAsync(http.User, AccessedThing.KeySafe, await reading.PatientOf(http, id), $"visit={id}", when.HappenedAt);
        return PageResults.Show<GettingInPage>(new GettingInModel(http.Frame(), card, form, card.KeySafe));
    }
}
