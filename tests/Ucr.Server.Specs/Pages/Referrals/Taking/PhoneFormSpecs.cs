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
        PhoneForm.Read(AReferral.Form(("bornOn", typed))).Patient!.BornOn.ShouldBe(new LocalDate(1938, 8, 16));

    [Fact]
    public void what_cannot_be_read_is_named_by_its_field() =>
        PhoneForm.Wrong(AReferral.Form(("bornOn", "soon"))).Select(error => error.Field).ShouldBe(["bornOn", "source"]);

    [Theory]
    [InlineData("conscious", "no")]
    [InlineData("breathing", "no")]
    [InlineData("bleeding", "yes")]
    [InlineData("stroke", "yes")]
    [InlineData("chestPain", "yes")]
    public void after_a_danger_sign_nothing_typed_wrong_holds_the_referral_up(string question, string answer)
    {
        var form = AReferral.Form((question, answer), ("bornOn", "soon"));
        PhoneForm.Wrong(form).ShouldBeEmpty();
        PhoneForm.Read(form).Safety!.Danger.ShouldBeTrue();
        PhoneForm.Read(form).Source.ShouldBe(ReferralSource.Other);
    }

    [Fact]
    public void a_question_that_was_not_asked_never_reads_as_no() =>
        PhoneForm.Read(AReferral.Form(("alone", "unknown"))).Safety.ShouldBe(new SafetyAnswers(Alone: Answer.NotKnown));

    [Fact]
    public void the_number_to_ring_back_comes_first_and_the_caller_is_kept()
    {
        var referral = PhoneForm.Read(AReferral.Form(
            ("needText", "Fell"), ("callerName", "Bo Reed"), ("callerOrganisation", "Fir Lodge"), ("callerTelephone", "01632 960001"), ("telephone", "01632 960002")));
        referral.Patient!.Phones.Select(phone => phone.Number).ShouldBe(["01632 960001", "01632 960002"]);
        referral.Narrative.ShouldBe("Fell\nCaller: Bo Reed, Fir Lodge");
    }

    [Fact]
    public void the_message_holds_exactly_what_was_typed() =>
        Encoding.UTF8.GetString(PhoneForm.Message(AReferral.Form(("family", " O'Neill "), ("bornOn", "soon")))).ShouldBe("""{"bornOn":["soon"],"family":[" O\u0027Neill "]}""");
}
