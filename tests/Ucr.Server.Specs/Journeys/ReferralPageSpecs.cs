using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>The page of one referral: who answers for it, what is owed, and who has a name like this one.</summary>
public sealed class ReferralPageSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_22_who_answers_for_a_referral_stands_on_its_page_and_on_its_row()
    {
        using var one = await ByPages.Received(app);
        (await one.Triage.Reads(one.Page)).ShouldContain("Answers for it now The service's lead Nobody has taken it on yet");
        await one.Accepted();
        (await one.Triage.Reads(one.Page)).ShouldContain("Answers for it now Amira Khan Decided last");
        (await one.Triage.Reads("/board")).ShouldContain("Amira Khan answers");
        await one.Triage.Does($"{one.Page}/handover", ("to", "Daniel Okoro"), ("what", "Ring her daughter at two"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Handed over to Daniel Okoro");
    }

    [Fact]
    public async Task ruling_23_what_is_owed_stands_on_the_page_and_a_close_is_refused_by_its_name()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        await one.Triage.Does($"{one.Page}/owe", ("kind", "Bloods"), ("what", "Potassium by tomorrow"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Blood results Nobody has taken it on. The referral cannot close before.");
        (await one.Triage.Reads($"{one.Page}/close")).ShouldContain("Blood results: nobody has taken it on");
        var refused = await one.Triage.Fills($"{one.Page}/close", ("closureReason", "declined"), ("declinedBy", "patient"), ("note", "Feels better"));
        refused.Status.ShouldBe(409);
        PageUser.Words(refused.Html).ShouldContain("Still owed: blood results. Nobody has taken this on.");
        refused.Html.ShouldContain("Feels better");
    }

    [Fact]
    public async Task ruling_13_two_open_people_of_a_like_name_are_told_apart_on_the_row_and_on_the_page()
    {
        using var one = await OneReferral.Received(app, family: "QUILLFEATHER");
        using var other = await OneReferral.Received(app, family: "QUILFEATHER");
        using var triage = await PageUser.SignIn(app, ApiUser.Triage);
        (await triage.Reads($"/referrals/{other.Reference}")).ShouldContain("Similar name. Also open: QUILLFEATHER, Person");
        (await triage.Reads($"/referrals/{one.Reference}")).ShouldContain("Similar name. Also open: QUILFEATHER, Person");
        (await triage.Reads("/board")).ShouldContain("Similar name: QUILFEATHER, Person");
    }
}
