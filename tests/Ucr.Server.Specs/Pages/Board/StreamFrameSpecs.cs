using System.Net.ServerSentEvents;
using Shouldly;
using Ucr.Server.Pages.Board;
using Xunit;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>What goes over the wire is what the standard's reader reads.</summary>
public sealed class StreamFrameSpecs
{
    [Fact]
    public void lines_stay_lines_and_the_last_of_those_that_belong_together_alone_moves_the_position_on()
    {
        var items = Read([.. StreamFrame.Of("clock", "2026-11-23T14:05:00Z"), .. StreamFrame.Of("referral", ["<tr>\n  <td>ä: b</td>\n</tr>", "<tr></tr>"], "41"), .. StreamFrame.Of("resync", "")]);
        items.Select(item => item.EventType).ShouldBe(["clock", "referral", "referral", "resync"]);
        items.Select(item => item.Data).ShouldBe(["2026-11-23T14:05:00Z", "<tr>\n  <td>ä: b</td>\n</tr>", "<tr></tr>", ""]);
        items.Select(item => item.EventId).ShouldBe([null, null, "41", null], "whoever is cut off between the two begins again before both");
    }

    private static IReadOnlyList<SseItem<string>> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. SseParser.Create(stream).Enumerate()];
    }
}
