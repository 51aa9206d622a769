using System.Globalization;
using System.Text;
using Shouldly;
using Ucr.Fuzz;
using Ucr.Server.Specs.Integration.Fhir;
using Ucr.Server.Specs.Integration.Itk;
using Ucr.Server.Specs.Intake.History;
using Xunit;

namespace Ucr.Server.Specs.Properties;

/// <summary>Twenty seconds of changed messages for each reader. The seed is printed: the same one gives the same inputs.</summary>
public sealed class FuzzSpecs(ITestOutputHelper output)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(Number("UCR_FUZZ_SECONDS", 20));

    /// <summary>Under ids that stay, so that the same seed gives the same inputs in every run.</summary>
    private static readonly ItkMessages Report = new() { Document = "D1", Set = "S1", MessageId = "M1" };

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void changed_messages_have_one_answer_and_never_throw(string name)
    {
        var target = FuzzTargets.All.Single(known => known.Name == name);
        var seed = (int)Number("UCR_FUZZ_SEED", 1);
        IReadOnlyList<byte[]> corpus = [.. Folders(name).SelectMany(folder => Seeds.Of(SharedFiles.Folder(folder)))];
        var result = MutationLoop.Run(target, [.. Own(), .. corpus], seed, Lasting);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {result.Inputs} inputs from {corpus.Count} files of the corpus and our own, seed {seed}, the slowest {result.Slowest.TotalMilliseconds:0} ms."));
        result.Fault.ShouldBeNull($"seed {seed}, input {Convert.ToBase64String(result.Input ?? [])}");
        result.Slowest.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void the_same_seed_gives_the_same_inputs()
    {
        var (first, second, other) = (new Mutator(7, Own()), new Mutator(7, Own()), new Mutator(8, Own()));
        var inputs = Enumerable.Range(0, 50).Select(_ => Convert.ToBase64String(first.Next())).ToList();
        Enumerable.Range(0, 50).Select(_ => Convert.ToBase64String(second.Next())).ShouldBe(inputs);
        Enumerable.Range(0, 50).Select(_ => Convert.ToBase64String(other.Next())).ShouldNotBe(inputs);
    }

    private static string[] Folders(string target) => target is "cda" ? ["samples/itk-111-adaptor", "samples/itk-111-spec"] : ["badinput"];

    private static byte[][] Own() =>
    [
        BarsMessages.Good().Json(),
        BarsMessages.Good().Xml(),
        Report.Bytes(),
        (Report.Withdrawn() with { Document = "D2", MessageId = "M2" }).Bytes(),
        (Report.Next() with { Document = "D3", MessageId = "M3" }).Bytes(utf16: true),
        Encoding.UTF8.GetBytes(Report.Clinical().ToString()),
        Encoding.UTF8.GetBytes(GoodLine.Json().ToJsonString()),
        """{"messageId":"a","source":"Gp","need":"falls","patient":{"familyName":"Seed","bornOn":"1938-08-16","addressLines":["1 Made Up Road"],"phones":[{"number":"01632 960001","rank":1}]},"safety":{"conscious":"Yes"},"alerts":[{"kind":"Access","code":null,"words":"side door"}],"place":{"easting":400000,"northing":300000}}"""u8.ToArray(),
    ];

    private static double Number(string variable, double otherwise) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
