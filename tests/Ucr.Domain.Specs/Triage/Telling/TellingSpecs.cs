using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;

namespace Ucr.Domain.Specs.Triage.Telling;

public class TellingSpecs
{
    private static readonly InformPatient Tells = new(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, T(9, 20));
    private static readonly ChangeArrivalWindow Later = new(Ours, T(11, 0), T(13, 0), Why, T(9, 40));

    [Theory]
    [InlineData(Audience.Professional)]
    [InlineData(Audience.Patient)]
    [InlineData(Audience.Other)]
    public void ruling_12_do_not_tell_blocks_link_email_sms_and_arrival_time(Audience audience)
    {
        foreach (var by in new[] { TellBy.Link, TellBy.Email, TellBy.Sms })
        {
            MayTell.Of(true, audience, by).ShouldBe(new(false, false, false, false));
            MayTell.Of(false, audience, by).ArrivalTime.ShouldBeTrue();
        }

        var voice = MayTell.Of(true, audience, TellBy.Voice);
        voice.Allowed.ShouldBeTrue();
        voice.ArrivalTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Audience.Patient, TellBy.Link, false, false)]
    [InlineData(Audience.Other, TellBy.Link, false, false)]
    [InlineData(Audience.Patient, TellBy.Sms, false, false)]
    [InlineData(Audience.Patient, TellBy.Voice, true, false)]
    [InlineData(Audience.Other, TellBy.Voice, false, false)]
    [InlineData(Audience.Professional, TellBy.Link, true, true)]
    [InlineData(Audience.Professional, TellBy.Voice, true, true)]
    public void ruling_12_nobody_but_a_professional_sees_clinical_content_or_an_address_by_link(Audience audience, TellBy by, bool clinical, bool address) =>
        MayTell.Of(AtNine().Referral, audience, by).ShouldBe(new(true, true, clinical, address));

    [Fact]
    public void ruling_18_who_told_whom_a_window_and_what_to_do_is_kept()
    {
        AtNine().When(Tells, CallTaker, T(9, 20)).Then(new PatientInformed(T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, CallTaker.Id, T(9, 20)));
        var told = AtNine().After(Tells, CallTaker, T(9, 20)).Referral.Triage.Telling;
        told.Last.ShouldBe(new(new(T(10, 0), T(12, 0)), true, Audience.Patient, CallTaker.Id, T(9, 20)));
        told.AdviceUnderstood.ShouldBeTrue();
        told.CallOwedSince.ShouldBeNull();
        AtNine().Referral.Triage.Telling.AdviceUnderstood.ShouldBeFalse();
    }

    [Fact]
    public void ruling_18_a_window_is_told_and_never_a_time()
    {
        AtNine().Decide(Tells with { WindowTo = T(10, 30) }, CallTaker, T(9, 20)).Refusal.ShouldBeNull();
        AtNine().When(Tells with { WindowTo = T(10, 30) - Tick }, CallTaker, T(9, 20)).ThenRefused("value-not-possible", "WindowTo");
        AtNine().When(Tells with { WindowTo = null }, CallTaker, T(9, 20)).ThenRefused("value-not-possible", "WindowTo");
        AtNine().When(Tells with { WindowFrom = null }, CallTaker, T(9, 20)).ThenRefused("value-not-possible", "WindowTo");
        AtNine().Decide(Tells with { WindowFrom = null, WindowTo = null }, CallTaker, T(9, 20)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_18_a_changed_window_makes_a_call_due_until_somebody_rang()
    {
        var world = AtNine().After(Tells, CallTaker, T(9, 20));
        world.When(Later, Desk, T(9, 40)).Then(new ArrivalWindowChanged(T(11, 0), T(13, 0), Why, Desk.Id, T(9, 40)));
        world.After(Later, Desk, T(9, 40)).Referral.Triage.Telling.CallOwedSince.ShouldBe(T(9, 40));
        world.When(Later, Desk, T(9, 41)).ThenNothing();
        world.After(Tells with { WindowFrom = null, WindowTo = null, AdviceUnderstood = false, OccurredAt = T(9, 42) }, CallTaker, T(9, 42)).Referral.Triage.Telling.CallOwedSince.ShouldBe(T(9, 40));
        world.Referral.Triage.Telling.AdviceUnderstood.ShouldBeTrue();
        world.After(Tells with { WindowFrom = T(11, 0), WindowTo = T(13, 0), OccurredAt = T(9, 45) }, CallTaker, T(9, 45)).Referral.Triage.Telling.CallOwedSince.ShouldBeNull();
        AtNine().After(Later, Desk, T(9, 40)).Referral.Triage.Telling.CallOwedSince.ShouldBeNull();
    }

    [Fact]
    public void ruling_18_telling_a_professional_is_not_the_call_that_the_patient_is_owed()
    {
        var professional = Tells with { WindowFrom = T(11, 0), WindowTo = T(13, 0), Whom = Audience.Professional, OccurredAt = T(9, 45) };
        var world = AtNine().After(Tells, CallTaker, T(9, 20)).After(Later, Desk, T(9, 40)).After(professional, CallTaker, T(9, 45));
        world.Referral.Triage.Telling.CallOwedSince.ShouldBe(T(9, 40));
        var other = AtNine().After(Tells, CallTaker, T(9, 20)).After(professional, CallTaker, T(9, 45)).Referral.Triage.Telling;
        (other.CallOwedSince, other.Last!.Whom).ShouldBe((T(9, 45), Audience.Patient));
        AtNine().After(professional, CallTaker, T(9, 45)).Referral.Triage.Telling.AdviceUnderstood.ShouldBeFalse();
    }

    [Fact]
    public void ruling_12_somebody_who_may_not_be_told_is_told_no_window_and_no_message()
    {
        var world = AtNine().After(new RecordContactWish(Ours, true, Why, T(9, 5)), CallTaker, T(9, 5));
        world.When(Tells, CallTaker, T(9, 20)).ThenRefused(InformPatient.DoNotTell);
        world.When(Tells with { WindowFrom = null, WindowTo = null, How = TellBy.Sms }, CallTaker, T(9, 20)).ThenRefused(InformPatient.DoNotTell);
        world.Decide(Tells with { WindowFrom = null, WindowTo = null }, CallTaker, T(9, 20)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void what_cannot_be_is_refused()
    {
        AtNine().When(Tells, Manager, T(9, 20)).ThenRefused("staff-must-record");
        AtNine().When(Tells with { Whom = (Audience)9 }, CallTaker, T(9, 20)).ThenRefused("value-missing", "Whom");
        AtNine().When(Tells with { How = (TellBy)9 }, CallTaker, T(9, 20)).ThenRefused("value-missing", "How");
        AtNine().When(Tells with { AdviceGiven = false }, CallTaker, T(9, 20)).ThenRefused("value-not-possible", "AdviceUnderstood");
        AtNine().Decide(Tells with { AdviceGiven = false, AdviceUnderstood = false }, CallTaker, T(9, 20)).Refusal.ShouldBeNull();
        AtNine().When(Tells with { OccurredAt = T(9, 21) }, CallTaker, T(9, 20)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().After(Tells, CallTaker, T(9, 20)).When(Tells, CallTaker, T(9, 21)).ThenNothing();
        Rejected().When(Tells, CallTaker, T(9, 20)).ThenRefused(Refusal.ReferralClosed);
        Rejected().When(Later, Desk, T(9, 40)).ThenRefused(Refusal.ReferralClosed);
        AtNine().When(Later, Manager, T(9, 40)).ThenRefused("staff-must-record");
        AtNine().When(Later with { To = T(11, 0) }, Desk, T(9, 40)).ThenRefused("value-not-possible", "To");
        AtNine().When(Later with { Why = Words("") }, Desk, T(9, 40)).ThenRefused("value-missing", "Why");
        AtNine().When(Later with { OccurredAt = T(9, 41) }, Desk, T(9, 40)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    private static World Rejected() => AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));
}
