using Shouldly;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Storage;

public sealed class EventNamesSpecs
{
    [Fact]
    public void every_event_has_a_stored_name() => EventNames.Nameless().ShouldBeEmpty();

    [Fact]
    public void no_name_stands_for_two_events() => EventNames.All.Values.ShouldBeUnique();
}
