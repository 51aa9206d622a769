using Shouldly;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Storage;

/// <summary>Nobody reads the answer to a message's command: what was only unlucky must come again.</summary>
public sealed class AnswersToMessagesSpecs
{
    [Fact]
    public async Task a_message_whose_command_lost_every_race_comes_again() =>
        await Should.ThrowAsync<CommandBusyException>(() => Task.FromResult(new CommandAnswer(CommandAnswer.Busy, 0)).OrAgain());

    [Fact]
    public async Task any_other_answer_is_final()
    {
        (await Task.FromResult(new CommandAnswer(CommandAnswer.NotThere, 0)).OrAgain()).Taken.ShouldBeFalse();
        (await Task.FromResult(new CommandAnswer(null, 7)).OrAgain()).Version.ShouldBe(7);
    }
}
