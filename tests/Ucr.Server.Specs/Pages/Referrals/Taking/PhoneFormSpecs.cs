using System.Text;
using NodaTime;
using Shouldly;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Referrals.Taking;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Taking;

/// <summary>What a call taker typed becomes the referral that the one door takes.</summary>
public sealed class PhoneFormSpecs
{
    [Theory]
    [InlineData("16-Aug-1938")]
    [InlineData("16 8 1938")]
    [InlineData("16/08/1938")]
    [InlineData("1938-08-16")]
    public void a_date_of_birth_is_read_as_people_write_it(string typed) =>
        Read(AReferral.Form(("bornOn", typed))).Patient!.BornOn.ShouldBe(new LocalDate(1938, 8, 16));

    [Fact]
    public void what_cannot_be_read_is_named_by_its_field() =>
        PhoneForm.Wrong(AReferral.Form(("bornOn", "soon")), AReferral.Now).Select(error => error.Field).ShouldBe(["bornOn", "source"]);

    [Theory]
    [InlineData("conscious", "no")]
    [InlineData("breathing", "no")]
    [InlineData("bleeding", "yes")]
    [InlineData("stroke", "yes")]
    [InlineData("chestPain", "yes")]
    public void after_a_danger_sign_nothing_typed_wrong_holds_the_referral_up(string question, string answer)
    {
        var form = AReferral.Form((question, answer), ("bornOn", "soon"));
        PhoneForm.Wrong(form, AReferral.Now).ShouldBeEmpty();
        Read(form).Safety!.Danger.ShouldBeTrue();
        Read(form).Source.ShouldBe(ReferralSource.Other);
    }

    [Fact]
    public void a_question_that_was_not_asked_never_reads_as_no() =>
        Read(AReferral.Form(("alone", "unknown"))).Safety.ShouldBe(new SafetyAnswers(Alone: Answer.NotKnown));

    [Fact]
    public void the_number_to_ring_back_comes_first_and_the_caller_is_kept()
    {
        var referral = Read(AReferral.Form(
            ("needText", "Fell"), ("callerName", "Bo Reed"), ("callerOrganisation", "Fir Lodge"), ("callerTelephone", "01632 960001"), ("telephone", "01632 960002")));
        referral.Patient!.Phones.Select(phone => phone.Number).ShouldBe(["01632 960001", "01632 960002"]);
        referral.Narrative.ShouldBe("Fell\nCaller: Bo Reed, Fir Lodge");
    }

    [Fact]
    public void the_message_holds_exactly_what_was_typed() =>
        Encoding.UTF8.GetString(PhoneForm.Message(AReferral.Form(("family", " O'Neill "), ("bornOn", "soon")))).ShouldBe("""{"bornOn":["soon"],"family":[" O\u0027Neill "]}""");

    [Fact]
    public void the_clock_starts_when_the_call_began_and_the_time_is_london_time() =>
        Read(AReferral.Form(("callStarted", "2026-11-22T13:50"))).OccurredAt.ShouldBe(AReferral.Now - Duration.FromMinutes(15));

    [Theory]
    [InlineData("2026-11-22T14:06")]
    [InlineData("2026-11-22T01:00")]
    [InlineData("soon")]
    public void a_call_that_cannot_have_begun_then_is_named(string typed) =>
        PhoneForm.Wrong(AReferral.Form(("callStarted", typed), ("source", "Gp")), AReferral.Now).Select(error => error.Field).ShouldBe(["callStarted"]);

    [Fact]
    public void a_red_flag_of_the_need_is_a_danger_sign_too() =>
        PhoneForm.Danger(AReferral.Form(("flag_sepsis", "yes"))).ShouldBeTrue();

    [Fact]
    public void a_caller_who_is_gone_is_kept_whatever_is_missing() =>
        PhoneForm.Wrong(AReferral.Form(("step", "rang-off"), ("bornOn", "soon")), AReferral.Now).ShouldBeEmpty();

    [Fact]
    public void what_whoever_goes_there_must_know_is_an_alert() =>
        Read(AReferral.Form(("hazards", "A dog"), ("access", "Back door"))).Alerts!.Select(alert => (alert.Kind, alert.Words)).ShouldBe([(AlertKind.Access, "Back door"), (AlertKind.SceneSafety, "A dog")]);

    private static Ucr.Server.Intake.NewReferral Read(Ucr.Server.Pages.Forms.FormState form) => PhoneForm.Read(form, AReferral.Now);
}
