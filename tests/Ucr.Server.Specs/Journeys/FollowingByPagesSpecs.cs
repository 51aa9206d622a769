using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What follows a visit, by pages, without script.</summary>
public sealed class FollowingByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_23_what_is_owed_and_who_was_asked_to_help_stand_on_the_referral_until_they_are_answered()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        await one.Triage.Does($"{one.Page}/owe", ("kind", "Bloods"), ("what", "Potassium by tomorrow"));
        await one.Triage.Does($"{one.Page}/refer-on", ("to", "Falls service"), ("why", "Two falls this week"));
        (await one.Triage.Reads($"{one.Page}/onward-answer")).ShouldContain("Falls service");
        await one.Triage.Does($"{one.Page}/onward-answer", ("to", "Falls service"), ("answer", "Refused"), ("words", "They have no places"));
        var page = await one.Triage.Reads(one.Page);
        page.ShouldContain("Potassium by tomorrow");
        page.ShouldContain("They have no places");
    }

    [Fact]
    public async Task ruling_19_a_death_is_recorded_and_taken_back_on_its_page()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        (await one.Triage.Reads(one.Page)).ShouldContain("Record a death");
        await one.Triage.Does($"{one.Page}/death", ("source", "ToldByOthers"), ("diedOn", "2026-01-15"), ("expected", "yes"), ("verifiedBy", "Dr Hale"), ("whoWasTold", "Family and GP"));
        (await one.Triage.Fills($"{one.Page}/lives")).Status.ShouldBe(422);
        await one.Triage.Does($"{one.Page}/lives", ("why", "Another person of the same name"));
        var page = await one.Triage.Reads(one.Page);
        page.ShouldContain("the person lives");
        page.ShouldContain("Record a death");
    }
}
