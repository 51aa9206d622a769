using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Shouldly;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Settings;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Settings;

/// <summary>What a node decides by while another changes the settings (decisions/0006).</summary>
public sealed class ProviderSettingsSpecs(UcrApp app)
{
    private readonly string provider = $"S{Guid.NewGuid():N}"[..8];
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-11-24T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task a_decision_trusts_what_was_read_for_half_a_second_and_a_page_asks_each_time()
    {
        await app.Started();
        var store = app.Services.GetRequiredService<IDocumentStore>();
        var settings = new ProviderSettings(store, new ServiceClock(time), time);
        await using var session = store.QuerySession(provider);
        (await settings.ToDecide(session, CancellationToken.None)).ShouldBe(ServiceSettings.Default);

        await ChangedElsewhere(store);
        time.Advance(TimeSpan.FromMilliseconds(499));
        (await settings.ToDecide(session, CancellationToken.None)).Version.ShouldBe(0);
        (await settings.Of(session, CancellationToken.None)).Version.ShouldBe(1);
        time.Advance(TimeSpan.FromMilliseconds(1));
        (await settings.ToDecide(session, CancellationToken.None)).Version.ShouldBe(1);
    }

    private async Task ChangedElsewhere(IDocumentStore store)
    {
        await using var session = store.LightweightSession(provider);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        session.Events.StartStream<ServiceSettings>(SettingsId.OfProvider.Value, new SettingsChanged(new() { Version = 2 }, now + ChangeSettings.Lead, "Agreed", new("MGR1"), now));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
