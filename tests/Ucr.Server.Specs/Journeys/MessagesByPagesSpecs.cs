using System.Text.RegularExpressions;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What desk and clinician write to each other is kept with the referral, and each sees that the other has read it: without script.</summary>
public sealed partial class MessagesByPagesSpecs(UcrApp app)
{
    private const string Goes = "tomos.hartwell";

    [Fact]
    public async Task desk_and_clinician_write_to_each_other_and_see_who_has_read_it()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        (await one.Dispatcher.Fills($"{one.Page}/message", ("what", "Ring the side door"))).Html.ShouldContain("Nobody has this visit");
        var (clinician, visit) = await one.Allocated(app, Goes);
        using var _ = clinician;
        await clinician.Does(visit, ("step", "accept"));

        (await one.Dispatcher.Fills($"{one.Page}/message", ("what", " "))).Html.ShouldContain("Write the message");
        (await one.Dispatcher.Does($"{one.Page}/message", ("what", "Ring the side door; the dog is loose"))).ShouldEndWith("?done=message");
        (await clinician.Reads("/visits")).ShouldContain("A message from the desk.");
        var page = await clinician.Get(visit);
        PageUser.Words(page.Html).ShouldContain("Ring the side door; the dog is loose Not read yet");
        await clinician.Answers(visit, "/message-read", ("message", Message().Match(page.Html).Groups["id"].Value));
        (await clinician.Reads("/visits")).ShouldNotContain("A message from the desk.");
        (await one.Dispatcher.Reads(one.Page)).ShouldContain("Read by Tomos Hartwell at");

        (await clinician.Answers(visit, "/message", ("what", ""))).Status.ShouldBe(422);
        (await clinician.Answers(visit, "/message", ("what", "Door is open, going in"))).Status.ShouldBe(303);
        (await one.CallTaker.Reads("/board")).ShouldContain("Message to read");
        await one.CallTaker.Does($"{one.Page}/message-read", ("message", Message().Match((await one.CallTaker.Get(one.Page)).Html).Groups["id"].Value));
        var story = await one.Triage.Reads(one.Page);
        story.ShouldContain("The desk wrote to whoever goes Ring the side door");
        story.ShouldContain("A clinician wrote to the desk Door is open, going in");
        story.ShouldContain("Jo Marsh has read the message");
        story.ShouldContain("Tomos Hartwell has read the message");
    }

    [GeneratedRegex("name=\"message\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();
}
