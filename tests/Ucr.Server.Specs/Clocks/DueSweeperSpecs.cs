using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks;

/// <summary>Due times are data: the sweeper finds them, once each.</summary>
public sealed class DueSweeperSpecs
{
    [Fact]
    public async Task no_clinical_eyes_in_15_minutes_and_a_breach_are_raised_once()
    {
        // A service of its own: whoever else is signed in must not have to travel with it.
        await using var app = new UcrApp();
        using var untriaged = await OneReferral.Received(app);
        using var accepted = await (await OneReferral.Received(app)).Accepted();
        app.Time.Advance(TimeSpan.FromMinutes(16));
        await Raised(app, untriaged, "NoClinicalEyes");
        app.Time.Advance(TimeSpan.FromMinutes(105));
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var breached = await triage.GetWhen($"/api/referrals/{accepted.Id}", state => state["breachedAt"] is not null);
        breached["breachedAt"]!.GetValue<string>().ShouldBe(breached["clock"]!["dueAt"]!.GetValue<string>());
        await Task.Delay(TimeSpan.FromSeconds(3));
        var later = await triage.Get($"/api/referrals/{untriaged.Id}");
        later["escalations"]!.AsArray().Count(raised => raised!["kind"]!.GetValue<string>() == "NoClinicalEyes").ShouldBe(1);
    }

    [Fact]
    public async Task a_referral_that_cannot_be_read_keeps_no_other_from_being_raised()
    {
        await using var app = new UcrApp();
        using var broken = await OneReferral.Received(app);
        using var sound = await OneReferral.Received(app);
        await using (var spoil = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("update ucr.mt_doc_referral set data = jsonb_set(data, '{stage}', '\"Nowhere\"') where id = $1"))
        {
            spoil.Parameters.Add(new() { Value = Guid.Parse(broken.Id) });
            (await spoil.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        app.Time.Advance(TimeSpan.FromMinutes(16));
        await Raised(app, sound, "NoClinicalEyes");
    }

    private static async Task Raised(UcrApp app, OneReferral referral, string kind)
    {
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.GetWhen($"/api/referrals/{referral.Id}", state => state["escalations"]!.AsArray().Any(raised => raised!["kind"]!.GetValue<string>() == kind));
    }
}
