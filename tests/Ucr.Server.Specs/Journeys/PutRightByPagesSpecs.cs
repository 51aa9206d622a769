using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What was filed, linked or decided wrongly is put right by pages, without script.</summary>
public sealed class PutRightByPagesSpecs(UcrApp app)
{
    private static readonly (string, string)[] NoDanger = [("conscious", "yes"), ("breathing", "yes"), ("bleeding", "no"), ("stroke", "no"), ("chestPain", "no")];

    [Fact]
    public async Task ruling_05_a_second_call_is_linked_after_the_danger_signs_were_asked_again_and_the_link_can_be_taken_away()
    {
        using var first = await ByPages.Received(app);
        using var second = await ByPages.Received(app);
        var original = first.Page.Split('/')[^1];
        (await second.Triage.Reads($"{second.Page}/duplicate")).ShouldContain($"{original}, PAGESON, Ada");
        var (status, _, html) = await second.Triage.Fills($"{second.Page}/duplicate", ("other", original), ("why", "The same fall"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("Chest pain: ask again, yes or no");
        (await second.Triage.Fills($"{second.Page}/duplicate", [.. NoDanger[..4], ("chestPain", "yes"), ("other", original), ("why", "The same fall")])).Html.ShouldContain("this is no duplicate");
        await second.Triage.Does($"{second.Page}/duplicate", [.. NoDanger, ("other", original), ("why", "The same fall")]);
        (await second.Triage.Reads(second.Page)).ShouldContain($"Duplicate of {original}");
        await second.Triage.Does($"{second.Page}/not-a-duplicate", ("why", "Another fall, today"));
        (await second.Triage.Reads(second.Page)).ShouldContain("Needs triage");
    }

    [Fact]
    public async Task a_reference_that_nobody_bears_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        using var one = await ByPages.Received(app);
        var (status, _, html) = await one.Triage.Fills($"{one.Page}/reassign", ("other", "reference"), ("otherReference", "UCR-99999999"), ("why", "Two sisters"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("There is no referral with this reference");
        html.ShouldContain("Two sisters");
    }

    [Fact]
    public async Task rule_57_a_number_that_becomes_known_leaves_receipt_and_clock_alone()
    {
        using var one = await ByPages.Received(app);
        await one.CallTaker.Does($"{one.Page}/identified", ("nhsNumber", "999 000 0018"), ("traced", "no"));
        (await one.CallTaker.Reads(one.Page)).ShouldContain("999 000 0018");
        using var again = await ByPages.Received(app);
        await again.CallTaker.Does($"{again.Page}/identified", ("nhsNumber", "9990000018"), ("traced", "yes"));
        (await again.Triage.Reads($"{again.Page}/duplicate")).ShouldContain("The same person and the same need: it may be a duplicate");
    }

    [Fact]
    public async Task rule_54_what_was_entered_in_error_stands_in_no_figure_and_can_be_opened_again()
    {
        using var one = await ByPages.Received(app);
        (await one.CallTaker.Fills($"{one.Page}/void", ("why", "A test"))).Status.ShouldBe(403);
        await one.Triage.Does($"{one.Page}/void", ("why", "A test"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Entered in error: it stands in no figure");
        await one.Triage.Does($"{one.Page}/reopen", ("why", "It was no test"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Needs triage");
    }

    [Fact]
    public async Task rule_38_the_standard_is_changed_and_the_old_clock_is_kept()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        await one.Triage.Does($"{one.Page}/pathway", ("to", "TwoHourExempt"), ("exemption", "ClinicallyLater"), ("why", "Daughter arrives at six"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Daughter arrives at six");
    }
}
