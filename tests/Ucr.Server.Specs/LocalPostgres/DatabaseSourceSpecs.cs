using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations;
using Xunit;

namespace Ucr.Server.Specs.LocalPostgres;

public sealed class DatabaseSourceSpecs
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=ucr;Password=not-to-be-told;Database=ucr")]
    [InlineData("Hosst=127.0.0.1")]
    public async Task a_named_database_that_does_not_answer_is_refused_in_one_line(string named)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Ucr", named)])
            .Build();

        var refused = await Should.ThrowAsync<CannotStart>(() => DatabaseSource.ResolveAsync(configuration, TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("ConnectionStrings__Ucr");
        refused.Message.ShouldNotContain("\n");
        refused.Message.ShouldNotContain("not-to-be-told");
    }
}
