using System.Text.Json.Nodes;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A referral on its way through the API, for specs that start somewhere along the path.</summary>
public sealed class OneReferral(ApiUser system, ApiUser triage, ApiUser dispatcher, ApiUser clinician) : IDisposable
{
    /// <summary>The code at everybody's door.</summary>
    public const string KeySafe = "C4711X";

    private static int people;

    /// <summary>The referral's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Its reference.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Its first visit's id.</summary>
    public string Visit { get; private set; } = "";

    /// <summary>The triage clinician.</summary>
    public ApiUser Triage => triage;

    /// <summary>The dispatcher.</summary>
    public ApiUser Dispatcher => dispatcher;

    /// <summary>The clinician who goes.</summary>
    public ApiUser Clinician => clinician;

    /// <summary>A referral that came by another door.</summary>
    public static async Task<OneReferral> Of(UcrApp app, string id, string clinician = ApiUser.Clinician) =>
        new(await ApiUser.SignIn(app), await ApiUser.SignIn(app, ApiUser.Triage), await ApiUser.SignIn(app, ApiUser.Dispatcher), await ApiUser.SignIn(app, clinician))
        {
            Id = id,
        };

    /// <summary>Receives a referral about somebody nobody has met.</summary>
    /// <param name="app">Where.</param>
    /// <param name="clinician">Who goes.</param>
    /// <param name="family">Their name, in a message like every other.</param>
    /// <param name="message">Another message instead.</param>
    public static async Task<OneReferral> Received(UcrApp app, string clinician = ApiUser.Clinician, string family = "SPEC", object? message = null)
    {
        await app.Started();
        var one = new OneReferral(
            await ApiUser.SignIn(app), await ApiUser.SignIn(app, ApiUser.Triage), await ApiUser.SignIn(app, ApiUser.Dispatcher), await ApiUser.SignIn(app, clinician));
        var answer = await one.System.Does("/api/referrals", message ?? Message(family));
        one.Id = answer!["referral"]!.GetValue<string>();
        one.Reference = answer["reference"]!.GetValue<string>();
        return one;
    }

    /// <summary>The system that referred.</summary>
    public ApiUser System => system;

    /// <summary>A small message with an id of its own.</summary>
    public static object Message(string family = "SPEC") => new
    {
        messageId = Guid.NewGuid().ToString(),
        source = "Gp",
        need = "falls",
        narrative = "Fell in the hall; cannot get up",
        patient = new { familyName = family, givenName = $"Person {Interlocked.Increment(ref people)}", bornOn = "1938-08-16", keySafe = KeySafe },
        place = new { easting = 430250, northing = 433800 },
        locality = "Harbour",
    };

    /// <summary>A clinician accepts it for two hours, and its visit is planned by itself.</summary>
    public async Task<OneReferral> Accepted(int crew = 1)
    {
        await triage.Does($"/api/referrals/{Id}/accept", new
        {
            standard = "TwoHour",
            urgency = "High",
            need = "other",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = Array.Empty<string>(), people = crew, expectedMinutes = 45 },
        });
        var referral = await triage.GetWhen($"/api/referrals/{Id}", state => state["openVisits"]!.AsArray().Count == 1);
        Visit = referral["openVisits"]![0]!.GetValue<string>();
        return this;
    }

    /// <summary>Somebody on shift is sent.</summary>
    public async Task<OneReferral> Allocated(string clinicianId = ApiUser.Clinician)
    {
        await OnShift(triage, clinicianId);
        await dispatcher.Does($"/api/visits/{Visit}/allocate", new { clinician = clinicianId, reason = "Nearest who can" });
        return this;
    }

    /// <summary>The clinician takes steps in order.</summary>
    public async Task<OneReferral> Steps(params string[] steps)
    {
        foreach (var step in steps)
        {
            await clinician.Does($"/api/visits/{Visit}/{step}", new { identityConfirmed = true });
        }

        return this;
    }

    /// <summary>The referral as it stands.</summary>
    public Task<JsonNode> State() => triage.Get($"/api/referrals/{Id}");

    /// <summary>The visit as it stands.</summary>
    public Task<JsonNode> VisitState() => triage.Get($"/api/visits/{Visit}");

    /// <summary>Puts a clinician with one capability on shift for the day.</summary>
    public static Task OnShift(ApiUser desk, string clinician, string capability = "catheter") => desk.Does("/api/shifts", new
    {
        clinician,
        team = "Harbour",
        profession = "Nurse",
        capabilities = new[] { capability },
        @base = new { easting = 430000, northing = 433000 },
        startsAt = "2026-01-01T00:00:00Z",
        endsAt = "2099-01-01T00:00:00Z",
    });

    /// <inheritdoc />
    public void Dispose()
    {
        system.Dispose();
        triage.Dispose();
        dispatcher.Dispose();
        clinician.Dispose();
    }
}
