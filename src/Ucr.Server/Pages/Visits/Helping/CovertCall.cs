using System.Globalization;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Visits.Phone;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Helping;

/// <summary>
/// A covert call for help from the phone. The answer is the same whatever became of the visit, and no page of the clinician shows
/// that it was sent (clinical ruling 21).
/// </summary>
internal static class CovertCall
{
    /// <summary>Maps it: only a script posts here.</summary>
    public static void MapCovertCall(this IEndpointRouteBuilder visits) => visits.MapPost("/{id}/help", async (VisitId id, HttpContext http, CommandDoor door) =>
    {
        var form = await http.ReadForm();
        var when = PhoneTimes.Of(form, http.Now());
        var answer = await door.Send(
            form.Sender(http.User) with { SeenVersion = null, PhoneAt = when.PhoneAt },
            new SignalDuress(id, http.User.StaffId, PlaceOf(form), when.HappenedAt));
        return answer.Taken || answer.Refusal == CommandAnswer.NotThere ? Results.NoContent() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    });

    private static Place? PlaceOf(FormState form)
    {
        if (Degrees(form["latitude"]) is not { } latitude || Degrees(form["longitude"]) is not { } longitude || latitude is < 49 or > 61 || longitude is < -9 or > 2.5)
        {
            return null;
        }

        var (easting, northing) = GridPosition.ToGrid(latitude, longitude);
        return Place.Near(easting, northing);
    }

    private static double? Degrees(string? typed) => double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
