using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Properties;

/// <summary>The service's own door: any bytes, one answer; what is accepted reads back equal; the order of members says nothing.</summary>
public sealed class NativeReadingSpecs(UcrApp app)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 15);

    private static readonly Gen<string> Word = Gen.String[Gen.Char[' ', '\u2fff'], 0, 40];

    private static readonly Gen<JsonObject> Referral = Gen.Select(
        Word.Where(word => word.Length > 0), Gen.Enum<ReferralSource>(), Word, Word, Gen.OneOf(Gen.Const("falls"), Gen.Const("other")), Gen.Int[0, 129], Gen.Enum<Answer>(), Gen.Enum<AlertKind>(),
        (id, source, family, narrative, need, age, conscious, alert) => new JsonObject
        {
            ["messageId"] = id,
            ["source"] = source.ToString(),
            ["narrative"] = narrative,
            ["need"] = need,
            ["patient"] = new JsonObject { ["familyName"] = family, ["estimatedAge"] = age, ["addressLines"] = new JsonArray(family, narrative) },
            ["safety"] = new JsonObject { ["conscious"] = conscious.ToString() },
            ["alerts"] = new JsonArray(new JsonObject { ["kind"] = alert.ToString(), ["words"] = narrative }),
            ["occurredAt"] = "2026-11-23T09:00:00Z",
        });

    [Fact]
    public void any_bytes_have_one_answer() =>
        Gen.Byte.Array[0, 400].Sample(bytes => NativeReading.Read(bytes, Now).ShouldNotBeNull(), iter: 5000);

    [Fact]
    public void what_is_accepted_reads_back_equal() => Referral.Sample(
        json =>
        {
            var first = Read(json);
            first.Good.ShouldBeTrue(json.ToJsonString());
            var written = JsonSerializer.SerializeToUtf8Bytes(first.Referral, NativeReading.Strict);
            JsonSerializer.SerializeToUtf8Bytes(NativeReading.Read(written, Now).Referral, NativeReading.Strict).ShouldBe(written);
        },
        iter: 500);

    [Fact]
    public void shuffled_members_are_the_same_referral() => Referral.SelectMany(json => Gen.Shuffle(json.Select(member => member.Key).ToArray()).Select(names => (json, names))).Sample(
        asked =>
        {
            var shuffled = new JsonObject(asked.names.Select(name => KeyValuePair.Create(name, asked.json[name]?.DeepClone())));
            JsonSerializer.Serialize(Read(shuffled).Referral, NativeReading.Strict).ShouldBe(JsonSerializer.Serialize(Read(asked.json).Referral, NativeReading.Strict));
        },
        iter: 300);

    [Theory]
    [InlineData("""{"messageId":"a","messageId":"b","source":"Gp","patient":{}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{},"colour":"red"}""")]
    [InlineData("""{"messageId":"a\u0000","source":"Gp","patient":{}}""")]
    [InlineData("""{"messageId":"\ud800","source":"Gp","patient":{}}""")]
    [InlineData("""{"messageId":"a","source":99,"patient":{}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{"addressLines":[null]}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{"addressLines":null}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{"phones":[null]}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{},"alerts":[null]}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{},"safety":{"conscious":7}}""")]
    [InlineData("""{"messageId":"a","source":"Gp","patient":{},}""")]
    [InlineData("""{"messageId":"a","source":"Gp",/* */"patient":{}}""")]
    public async Task what_may_not_be_is_refused_at_the_door_and_a_good_one_is_taken_after_it(string body)
    {
        NativeReading.Read(Encoding.UTF8.GetBytes(body), Now).Good.ShouldBeFalse();
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        (await system.PostRaw("/api/referrals", content)).Status.ShouldBeOneOf(400, 422);
        (await system.Post("/api/referrals", Journeys.OneReferral.Message())).Status.ShouldBe(201);
    }

    [Fact]
    public async Task any_bytes_through_the_real_door_are_never_a_500()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        foreach (var bytes in Enumerable.Range(0, 40).Select(seed => new Ucr.Fuzz.Mutator(seed, ["""{"messageId":"a","source":"Gp","patient":{"familyName":"Seed"}}"""u8.ToArray()]).Next()))
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            (await system.PostRaw("/api/referrals", content)).Status.ShouldBeOneOf(200, 201, 400, 413, 422);
        }
    }

    private static NativeRead Read(JsonObject json) => NativeReading.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), Now);
}
