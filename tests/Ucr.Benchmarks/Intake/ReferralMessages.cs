using System.Text;
using System.Text.Json;

namespace Ucr.Benchmarks.Intake;

/// <summary>Referrals about invented people, as one client sends them: every one new, but for a share that comes again.</summary>
internal sealed class ReferralMessages(int seed, int client)
{
    private const double Repeated = 0.05;
    private readonly Random chance = new((seed * 1000) + client);
    private readonly string run = Guid.NewGuid().ToString("N");
    private int sent;

    /// <summary>The next message, and whether it was sent before.</summary>
    public (string Id, byte[] Body, bool Again) Next()
    {
        var again = sent > 0 && chance.NextDouble() < Repeated;
        var number = again ? chance.Next(sent) : sent++;
        var id = $"{run}-{client}-{number}";
        return (id, Body(id, number, InventedNames.Of(unchecked((seed * 1_000_003) + (client * 100_003) + number))), again);
    }

    private static byte[] Body(string id, int number, (string Family, string Given) name) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        messageId = id,
        source = "Ambulance999",
        referrer = "ZZA",
        senderCase = $"CAD-{number}",
        need = "falls",
        narrative = "Slipped from a chair an hour ago and cannot get up. No pain, no head injury, alert, warm and talking. Daughter is with her.",
        patient = new
        {
            familyName = name.Family,
            givenName = name.Given,
            nhsNumber = "9990001235",
            nhsNumberStatus = "number-present-but-not-traced",
            bornOn = "1940-06-01",
            addressLines = new[] { "1 Nowhere Row", "Nowhere" },
            postcode = "ZZ99 3WZ",
            phones = new[] { new { number = "01632 960001", rank = 1, relationship = "self" } },
        },
        place = new { easting = 430300, northing = 433800 },
        locality = "north",
    }));
}
