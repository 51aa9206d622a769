using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Specs.Integration.Fhir;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Properties;

/// <summary>The reader of the Booking and Referral Standard: any bytes, one answer; what is accepted reads back equal; the order of members says nothing.</summary>
public sealed class FhirReadingSpecs(UcrApp app)
{
    private static readonly JsonSerializerOptions Compared = Options();

    private static readonly Gen<string> Word = Gen.String[Gen.Char['!', '\u2fff'], 1, 40];

    private static readonly Gen<Bundle> Message = Gen.Select(
        Word, Word, Word, Gen.Int[0, 40_000], Gen.Bool, Gen.Bool, Gen.Enum<AdministrativeGender>(), Gen.Double[49, 61],
        (family, line, words, day, revoked, home, gender, latitude) => BarsMessages.With(bundle =>
        {
            var patient = bundle.The<Patient>();
            patient.Name[0].Family = family;
            patient.Gender = gender;
            patient.BirthDate = new DateTime(1910, 1, 1).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            patient.Address[0].Line = [line, words];
            bundle.The<CarePlan>().Activity[0].OutcomeCodeableConcept[0].Text = words;
            bundle.The<Location>().Position = home ? null : new() { Latitude = (decimal)latitude, Longitude = -1.5m };
            bundle.Add(new Flag { Status = revoked ? Flag.FlagStatus.Inactive : Flag.FlagStatus.Active, Code = new() { Text = line }, Subject = BarsMessages.To("patient") }, "flag");
        }));

    [Theory]
    [InlineData(BarsFormat.Json)]
    [InlineData(BarsFormat.Xml)]
    public void any_bytes_have_one_answer(BarsFormat format) => Gen.Byte.Array[0, 400].Sample(
        bytes =>
        {
            var reading = Read(bytes, format);
            (reading.Referral is null).ShouldBe(reading.Issues.Count > 0);
        },
        iter: 3000);

    [Fact]
    public void what_is_accepted_reads_back_equal_in_either_format() => Message.Sample(
        message =>
        {
            var first = Read(message.Json(), BarsFormat.Json);
            first.Issues.ShouldBeEmpty();
            Text(Read(first.Bundle!.Json(), BarsFormat.Json)).ShouldBe(Text(first));
            Text(Read(first.Bundle!.Xml(), BarsFormat.Xml)).ShouldBe(Text(first));
        },
        iter: 200);

    [Fact]
    public void shuffled_members_are_the_same_referral() => Gen.Select(Message, Gen.Int[0, 1_000_000]).Sample(
        (message, seed) =>
        {
            var shuffled = Shuffled(JsonNode.Parse(message.Json())!, new Random(seed));
            Text(Read(Encoding.UTF8.GetBytes(shuffled.ToJsonString()), BarsFormat.Json)).ShouldBe(Text(Read(message.Json(), BarsFormat.Json)));
        },
        iter: 200);

    [Theory]
    [InlineData(BarsCaller.Json)]
    [InlineData(BarsCaller.Xml)]
    public async Task changed_messages_through_the_real_door_are_never_a_500_and_a_good_one_is_taken_after_them(string format)
    {
        using var caller = await BarsCaller.Of(await app.Started());
        var request = BarsCaller.Request();
        var mutator = new Ucr.Fuzz.Mutator(40, [format is BarsCaller.Json ? request.Json() : request.Xml()]);
        for (var turn = 0; turn < 40; turn++)
        {
            (await caller.Send(mutator.Next(), format)).Status.ShouldBeOneOf(200, 400, 404, 409, 413, 422);
        }

        (await caller.Send(BarsCaller.Request(), format)).Taken();
    }

    private static BarsReading Read(byte[] bytes, BarsFormat format) => BarsReader.Read(bytes, format, BarsMessages.Services, BarsMessages.Now);

    private static string Text(BarsReading reading) => JsonSerializer.Serialize(reading.Referral.ShouldNotBeNull(string.Join(' ', reading.Issues.Select(issue => issue.Diagnostics))), Compared);

    private static JsonNode Shuffled(JsonNode node, Random random) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? Shuffled(value, random) : null))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Shuffled(item, random))]),
        _ => node.DeepClone(),
    };

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Json.Configure(options);
        return options;
    }
}
