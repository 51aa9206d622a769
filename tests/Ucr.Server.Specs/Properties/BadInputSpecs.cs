using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Properties;

/// <summary>Every case of the collection of bad input that lies beside the repository, through the real doors, and a good message after each.</summary>
[Collection(AloneCollection.Name)]
public sealed class BadInputSpecs(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly DateTimeOffset WrittenFor = new(2026, 11, 23, 9, 15, 30, TimeSpan.Zero);

    private const long Mebi = 1024 * 1024;

    // The service of its own stands at the time that the messages were written for.
    private readonly UcrApp app = new();

    [Fact]
    public async Task every_case_gives_what_the_manifest_says_and_the_next_good_message_is_taken()
    {
        if (BadInputCase.All() is not { Count: > 0 } cases)
        {
            output.WriteLine("0 cases ran: there is no collection beside the repository.");
            return;
        }

        await app.Started();
        using var doors = new BadInputDoors(app);

        // What a service does once in its life is no case's cost.
        await doors.Send(BadInputCase.Good());
        var failed = new List<string>();
        foreach (var one in cases)
        {
            try
            {
                failed.AddRange((await Ran(doors, one)).Select(what => $"{one.Id}: {what}"));
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                failed.Add($"{one.Id}: no answer, {e.GetType().Name}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} cases ran, {cases.Count(one => one.File is not null)} of them files."));
        failed.ShouldBeEmpty();
        var markers = cases.Select(one => one.Marker).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        app.Log.Lines.Where(line => markers.Any(marker => line.Contains(marker, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    public ValueTask InitializeAsync()
    {
        app.Time.Advance(WrittenFor - TimeProvider.System.GetUtcNow());
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IReadOnlyList<string>> Ran(BadInputDoors doors, BadInputCase one)
    {
        var wrong = new List<string>();
        var before = await Referrals();
        var sent = one.Bytes();
        var watch = Stopwatch.StartNew();
        var (status, body, cost) = await Sent(doors, one, sent);
        if (watch.ElapsedMilliseconds > 10 * one.MaxMillis)
        {
            wrong.Add($"took {watch.ElapsedMilliseconds} ms");
        }

        wrong.AddRange(one.Faults(status, body));
        for (var again = 0; one.IsCheap && cost > 30 * Mebi && again < 2; again++)
        {
            // The service's own work goes on meanwhile: the cheapest of three is what the case costs.
            cost = Math.Min(cost, (await Sent(doors, one, sent)).Cost);
        }

        if (cost > (one.IsCheap ? 30 * Mebi : (8 * sent.Length) + (64 * Mebi)))
        {
            wrong.Add($"cost {cost / Mebi} MiB of memory for {sent.Length} bytes");
        }

        if (one.Repeats is { } repeats)
        {
            for (var again = 1; again < repeats.Times; again++)
            {
                var (second, _) = await doors.Send(one);
                wrong.AddRange(repeats.Statuses.Contains(second) ? [] : [$"the repeat was answered {second}"]);
            }
        }

        var after = await Referrals();
        wrong.AddRange(one.Made(after.Count - before.Count) ? [] : [$"made {after.Count - before.Count} referrals"]);
        wrong.AddRange(await Posts(one, after.Except(before).FirstOrDefault()));
        wrong.AddRange((await doors.Send(BadInputCase.Good())).Status is 200 or 201 ? [] : ["the next good message was refused"]);
        return wrong;
    }

    /// <summary>Sends a case. Its cost is all memory that is given out meanwhile, to sender and service together: more than memory can rise by.</summary>
    private static async Task<(int Status, string Body, long Cost)> Sent(BadInputDoors doors, BadInputCase one, byte[] sent)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (status, body) = await doors.Send(one, sent);
        return (status, body, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    /// <summary>What the manifest says in words: who the patient is said to be.</summary>
    private async Task<IReadOnlyList<string>> Posts(BadInputCase one, Guid made)
    {
        if (made == Guid.Empty || !one.Posts.Any())
        {
            return [];
        }

        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var referral = (await session.LoadAsync<Referral>(new Domain.Values.ReferralId(made)))!;
        var record = (await session.LoadAsync<PatientRecord>(referral.Patient.Value))!;
        var identity = (await app.Services.GetRequiredService<PatientVault>().Read(session, referral.Patient.Value))!;
        var named = one.FamilyName is null || identity.FamilyName == one.FamilyName ? null : "the name is not stored verbatim";
        var number = one.Posts.Any(post => post.Contains("stored NHS number is 9990000050", StringComparison.Ordinal)) && identity.NhsNumber?.Replace(" ", "", StringComparison.Ordinal) != "9990000050" ? "another NHS number" : null;
        var matched = one.Posts.Any(post => post.Contains("never matched on", StringComparison.Ordinal)) && record.NhsNumberIndex is not null ? "a wrong NHS number is matched on" : null;
        var marked = one.Posts.Any(post => post.Contains("not traced", StringComparison.Ordinal) || post.Contains("marked unverified", StringComparison.Ordinal)) && referral.Doubts.Count == 0 ? "no doubt is marked" : null;
        return [.. new[] { named, number, matched, marked }.OfType<string>()];
    }

    private async Task<IReadOnlyList<Guid>> Referrals()
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return [.. (await session.Query<Referral>().Select(referral => referral.Id).ToListAsync()).Select(id => id.Value)];
    }
}
