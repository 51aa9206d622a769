using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Intake;
using Ucr.Server.Intake.History;
using Ucr.Server.Reporting;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The figures of a provider of its own, on the service of all specs.</summary>
internal sealed class FiguresOf(UcrApp app)
{
    public string Provider { get; } = $"F{Guid.NewGuid():N}"[..6].ToUpperInvariant();

    public FigureReading Reading => app.Services.GetRequiredService<FigureReading>();

    /// <summary>Stores streams as they stand, and waits until the figures have them.</summary>
    public async Task Stored(IEnumerable<(Guid Stream, object[] Events)> streams)
    {
        await app.Started();
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(Provider);
        foreach (var (stream, events) in streams)
        {
            _ = events[0] switch
            {
                ReferralReceived => session.Events.StartStream<Referral>(stream, events),
                ShiftStarted => session.Events.StartStream<Shift>(stream, events),
                _ => session.Events.StartStream<Visit>(stream, events),
            };
        }

        await session.SaveChangesAsync();
        await CaughtUp();
    }

    /// <summary>Brings lines of history in, and waits until the figures have them.</summary>
    public async Task Imported(params IEnumerable<string> lines)
    {
        await app.Started();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var by = new Actor(new("helen.frost"), new HashSet<Role> { Role.Manager }, Registered: false);
        var totals = await app.Services.GetRequiredService<HistoryImport>().Take(file, new(by, of => of == Provider), null, CancellationToken.None);
        totals.Faults.ShouldBeEmpty();
        await CaughtUp();
    }

    private async Task CaughtUp()
    {
        var stored = (await Reading.AsOf(CancellationToken.None)).LastEvent;
        for (var tries = 0; (await Reading.AsOf(CancellationToken.None)).Position < stored; tries++)
        {
            tries.ShouldBeLessThan(600, "the figures never caught up with the events");
            await Task.Delay(100);
        }
    }
}
