using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Domain.Settings;

namespace Ucr.Server.Specs.Support;

/// <summary>A manager changes the settings of a service of a spec's own: a provider has one set of them.</summary>
public static class SettingsSwitch
{
    /// <summary>Changes them, and waits until they hold.</summary>
    /// <param name="app">The service.</param>
    /// <param name="change">Changes the policies of the exported file.</param>
    public static async Task Change(UcrApp app, Action<JsonNode> change)
    {
        using var manager = await ApiUser.SignIn(app, ApiUser.Manager);
        var file = await manager.Get("/api/settings");
        change(file["policies"]!);
        using var content = new StringContent(file.ToJsonString(), Encoding.UTF8, "application/json");
        var (status, answer) = await manager.Put("/api/settings?reason=Agreed", content);
        status.ShouldBe(200, answer?.ToJsonString());
        app.Time.Advance((ChangeSettings.Lead * 2).ToTimeSpan());
    }
}
