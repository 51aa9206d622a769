namespace Ucr.Server.Storage;

/// <summary>A message's command lost every race: the message comes again, so that what it asks for is not lost.</summary>
public sealed class CommandBusyException : Exception
{
    /// <summary>Says so.</summary>
    public CommandBusyException()
        : base(CommandAnswer.Busy.Words)
    {
    }
}

/// <summary>What a message handler does with an answer that nobody reads.</summary>
public static class AnswersToMessages
{
    /// <summary>Any refusal but one is final: what was asked for no longer fits. A lost race is tried again.</summary>
    /// <exception cref="CommandBusyException">Others kept winning the race.</exception>
    public static async Task<CommandAnswer> OrAgain(this Task<CommandAnswer> sending)
    {
        var answer = await sending;
        return answer.Refusal == CommandAnswer.Busy ? throw new CommandBusyException() : answer;
    }
}
