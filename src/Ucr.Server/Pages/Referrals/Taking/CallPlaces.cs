using Npgsql;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Looks up where a call comes from and is about, while somebody types. A look-up that fails shows nothing, and holds nobody up.</summary>
/// <param name="places">Postcodes and organisations.</param>
/// <param name="settings">Know the service's area.</param>
/// <param name="log">Is told when a look-up failed.</param>
public sealed partial class CallPlaces(IPlaces places, ProviderSettings settings, ILogger<CallPlaces> log)
{
    /// <summary>What the form so far tells.</summary>
    public async Task<CallPlaceModel> Of(HttpContext http, FormState form)
    {
        try
        {
            var named = form.Text("callerOrganisation") is { } typed ? await places.Search(typed, Kind(form), http.RequestAborted) : [];
            if (!Postcode.TryParse(form.Text("postcode"), out var postcode))
            {
                return CallPlaceModel.Nothing with { Named = named };
            }

            var area = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now()).Intake.Area;
            var (words, outside) = CallPlaceModel.Of(postcode, await places.Find(postcode, http.RequestAborted), area);
            return new(words, outside, named, [.. (await places.At(postcode, http.RequestAborted)).Where(one => one.Kind is "care-home")]);
        }
        catch (NpgsqlException e)
        {
            NotLookedUp(e.GetType().Name);
            return CallPlaceModel.Nothing;
        }
    }

    private static string? Kind(FormState form) => form["source"] switch
    {
        nameof(ReferralSource.CareHome) => "care-home",
        nameof(ReferralSource.Gp) => "gp-practice",
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "Places could not be looked up for a call: {Kind}")]
    private partial void NotLookedUp(string kind);
}
