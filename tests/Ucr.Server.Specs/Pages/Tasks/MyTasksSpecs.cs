using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Pages.Tasks;
using Ucr.Server.Security;
using Xunit;

namespace Ucr.Server.Specs.Pages.Tasks;

/// <summary>The number beside "My tasks" keeps no page from being shown.</summary>
public sealed class MyTasksSpecs
{
    [Fact]
    public async Task a_database_that_does_not_answer_leaves_the_number_out_and_is_not_asked_again_by_every_page()
    {
        // Nobody listens at this port.
        using var store = DocumentStore.For("Host=127.0.0.1;Port=1;Database=none;Username=nobody;Timeout=1");
        var tasks = new MyTasks(store, new EscalationReading(store));
        (await tasks.Count(ByTriage())).ShouldBe(0);
        var again = System.Diagnostics.Stopwatch.GetTimestamp();
        (await tasks.Count(ByTriage())).ShouldBe(0);
        System.Diagnostics.Stopwatch.GetElapsedTime(again).ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
        await Should.ThrowAsync<Exception>(() => tasks.Of(ByTriage()));
    }

    private static DefaultHttpContext ByTriage() => new()
    {
        User = new(new ClaimsIdentity([new(UcrClaims.Provider, "RYZ"), new(UcrClaims.Subject, "amira.khan"), new(UcrClaims.Name, "Amira Khan"), new(UcrClaims.Role, "triage-clinician")], "spec")),
    };
}
