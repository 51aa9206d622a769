using Shouldly;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks.Escalations;

/// <summary>E-mail by the real adapter to a mail server over the loopback network.</summary>
public sealed class EmailChannelSpecs : IAsyncDisposable
{
    private static readonly EscalationMessage Message = new(
        Guid.Parse("00000000-0000-8000-8000-000000000001"), "on-call@example.invalid", "UCR-24601: No clinician has read this yet", "Take it on.", "Short");

    private readonly MailServer server = new();

    [Fact]
    public async Task what_the_mail_server_takes_is_delivered()
    {
        (await Channel(server.Port).Send(Message, TestContext.Current.CancellationToken)).ShouldBeNull();
        var mail = (await server.Messages(1)).ShouldHaveSingleItem();
        mail.ShouldContain("Subject: UCR-24601: No clinician has read this yet");
        mail.ShouldContain("To: on-call@example.invalid");
        mail.ShouldContain("Message-Id: <00000000-0000-8000-8000-000000000001@ucr.example.invalid>");
        mail.ShouldContain("Take it on.");
    }

    [Theory]
    [InlineData("550 No such mailbox", "refused-by-mail-server", false)]
    [InlineData("451 Try again", "mail-server-busy", true)]
    public async Task what_it_refuses_is_not_and_only_some_of_it_is_tried_again(string answer, string why, bool mayPass)
    {
        server.ToRecipient = answer;
        (await Channel(server.Port).Send(Message, TestContext.Current.CancellationToken)).ShouldBe(new(why, mayPass));
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_mail_server_that_is_not_there_may_come_back() =>
        (await Channel(1).Send(Message, TestContext.Current.CancellationToken)).ShouldBe(new("mail-server-not-reached", MayPass: true));

    [Fact]
    public async Task one_that_offers_no_encryption_is_not_used_when_encryption_was_asked_for()
    {
        (await Channel(server.Port, MailEncryption.StartTls).Send(Message, TestContext.Current.CancellationToken)).ShouldBe(new("mail-server-offers-no-encryption", MayPass: false));
        server.Received.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static EmailChannel Channel(int port, MailEncryption encryption = MailEncryption.None) =>
        new(new() { Host = "127.0.0.1", Port = port, Encryption = encryption, From = "ucr@ucr.example.invalid", Timeout = TimeSpan.FromSeconds(5) });
}
