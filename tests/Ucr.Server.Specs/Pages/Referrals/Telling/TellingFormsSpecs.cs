using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Referrals.Telling;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Telling;

/// <summary>What was said on the telephone becomes the command that the API sends too.</summary>
public sealed class TellingFormsSpecs
{
    private static readonly Referral Waiting = AReferral.At(Stage.AwaitingTriage);
    private static readonly Referral Accepted = AReferral.At(Stage.Accepted);

    [Fact]
    public void a_window_is_told_in_london_time_with_what_to_do_if_it_gets_worse()
    {
        var told = Typed.Command<InformForm, InformPatient>(
            Accepted, ("whom", "Patient"), ("how", "Voice"), ("windowFrom", "2026-11-22T15:00"), ("windowTo", "2026-11-22T16:30"), ("advice", "understood"));
        (told.WindowFrom, told.WindowTo).ShouldBe((Instant.FromUtc(2026, 11, 22, 15, 0), Instant.FromUtc(2026, 11, 22, 16, 30)));
        (told.AdviceGiven, told.AdviceUnderstood).ShouldBe((true, true));
    }

    [Fact]
    public void advice_alone_may_be_told_without_a_window() =>
        Typed.Command<InformForm, InformPatient>(Accepted, ("whom", "Other"), ("how", "Voice"), ("advice", "said")).ShouldSatisfyAllConditions(
            told => told.WindowFrom.ShouldBeNull(), told => told.AdviceUnderstood.ShouldBeFalse());

    [Fact]
    public void every_answer_that_is_missing_is_named_at_once()
    {
        Typed.Wrong<InformForm>(Accepted).ShouldBe(["whom", "how", "advice"]);
        Typed.Wrong<ArrivalWindowForm>(Accepted).ShouldBe(["from", "to", "why"]);
        Typed.Wrong<AdviceForm>(Waiting).ShouldBe(["advice", "understood", "closes"]);
        Typed.Wrong<AdviceForm>(Accepted).ShouldBe(["advice", "understood"]);
        Typed.Wrong<TransferForm>(Waiting).ShouldBe(["reason", "to", "owner"]);
        Typed.Wrong<RemoteForm>(Accepted).ShouldBe(["mechanism", "why"]);
        Typed.Wrong<TriageAgainForm>(Accepted).ShouldBe(["urgency", "why", "nextCallAt"]);
        Typed.Wrong<SafetyCallForm>(Accepted).ShouldBe(["for", "reached", "found"]);
    }

    [Fact]
    public void a_call_to_whoever_referred_is_what_it_was_about_and_one_that_nobody_answered_is_a_try()
    {
        Typed.Command<ReferrerCallForm, RingReferrerBack>(Waiting, ("about", "missing"), ("reached", "yes"), ("said", "Lives at number 3")).Reached.ShouldBeTrue();
        Typed.Command<ReferrerCallForm, CallReferrerBack>(Waiting, ("about", "back"), ("reached", "yes"));
        Typed.Command<ReferrerCallForm, InformReferrer>(Waiting, ("about", "outcome"), ("reached", "yes"));
        Typed.Command<ReferrerCallForm, RingReferrerBack>(Waiting, ("about", "outcome"), ("reached", "no"), ("said", "Twice")).Reached.ShouldBeFalse();
        Typed.Wrong<ReferrerCallForm>(Waiting, ("about", "back"), ("reached", "no")).ShouldBe(["said"]);
    }

    [Fact]
    public void a_transfer_ends_with_who_took_over_or_with_why_nobody_did()
    {
        Typed.Command<TransferEndForm, CompleteWarmTransfer>(Waiting, ("taken", "yes"), ("words", "Sam, crisis line"));
        Typed.Command<TransferEndForm, FailWarmTransfer>(Waiting, ("taken", "no"), ("words", "No answer in ten minutes"));
    }

    [Fact]
    public void a_safety_call_says_whom_it_was_about_and_how_they_are() =>
        Typed.Command<SafetyCallForm, MakeSafetyCall>(Accepted, ("for", "Breach"), ("reached", "no"), ("found", "Rang twice")).For.ShouldBe(SafetyCallFor.Breach);
}
