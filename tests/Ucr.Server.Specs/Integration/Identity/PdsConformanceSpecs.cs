using Shouldly;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Integration.Identity.Pds;
using Ucr.Server.Specs.Properties;
using Xunit;

namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>Reads the published replies that lie beside the repository, where there are any.</summary>
public sealed class PdsConformanceSpecs(ITestOutputHelper output)
{
    [Fact]
    public void every_published_reply_is_understood()
    {
        var files = SharedFiles.Of("samples/pds", "*.json");
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var answer = PdsReading.Read(File.ReadAllBytes(file));
            answer.Answered.ShouldBe(name switch
            {
                _ when name.StartsWith("INVALIDATED", StringComparison.Ordinal) => TraceAnswered.Invalidated,
                _ when name.StartsWith("TOO_MANY", StringComparison.Ordinal) || name.StartsWith("mock_multiple", StringComparison.Ordinal) => TraceAnswered.Several,
                _ when name.StartsWith("RE", StringComparison.Ordinal) || name.StartsWith("INVALID", StringComparison.Ordinal) || name.StartsWith("related", StringComparison.Ordinal) => TraceAnswered.NotFound,
                _ => TraceAnswered.Found,
            }, name);
            (name, answer.Person?.Restricted).ShouldBe((name, name.StartsWith("Sensitive", StringComparison.Ordinal) ? true : answer.Person is null ? null : false));
            if (name.StartsWith("dateOfDeath", StringComparison.Ordinal))
            {
                answer.Person!.DiedOn.ShouldNotBeNull();
            }
        }

        output.WriteLine($"{files.Count} replies ran.");
    }
}
