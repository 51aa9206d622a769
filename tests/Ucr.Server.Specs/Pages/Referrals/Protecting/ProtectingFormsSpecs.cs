using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Protecting;

/// <summary>What is said about consent, capacity, safeguarding and danger becomes the command that the API sends too.</summary>
public sealed class ProtectingFormsSpecs
{
    private static readonly Referral Waiting = AReferral.At(Stage.AwaitingTriage) with { Place = new(430250, 433800) };

    private static readonly (string, string)[] Dog =
        [("kind", "Animal"), ("what", "Rex bites"), ("reviewOn", "2026-12-01"), ("expiresOn", "2026-12-31")];

    [Fact]
    public void wishes_are_read_with_who_said_so()
    {
        var record = Typed.Command<WishesForm, RecordWishes>(Waiting, ("wishGender", "Woman"), ("wishLanguage", "British Sign Language"), ("wishNotThese", "Priya Nair, Daniel Okoro"), ("wishSaidBy", "RelativeOrCarer"));
        (record.Person, record.Wishes.Gender, record.Wishes.Language, record.SaidBy).ShouldBe((Waiting.Patient, ClinicianGender.Woman, "british_sign_language", WishSaidBy.RelativeOrCarer));
        record.Wishes.NotThese.Select(who => who.Value).ShouldBe(["priya.nair", "daniel.okoro"]);
        Typed.Command<WishesForm, RecordWishes>(Waiting, ("wishGender", "none"), ("wishLanguage", "English"), ("wishSaidBy", "Patient")).Wishes.AreNone.ShouldBeTrue("everybody speaks English");
        Typed.Wrong<WishesForm>(Waiting, ("wishLanguage", "Polish, Urdu")).ShouldBe(["wishLanguage", "wishSaidBy"]);
    }

    [Fact]
    public void consent_says_to_what_whether_and_by_whom()
    {
        var said = Typed.Command<ConsentForm, RecordConsent>(Waiting, ("to", "SharingRecord"), ("given", "no"), ("who", "Patient"), ("words", "Not the council"));
        (said.To, said.Given, said.Who, said.Words?.Words).ShouldBe((ConsentTo.SharingRecord, false, ConsentBy.Patient, "Not the council"));
    }

    [Fact]
    public void every_answer_that_is_missing_is_named_at_once()
    {
        Typed.Wrong<ConsentForm>(Waiting).ShouldBe(["to", "given", "who"]);
        Typed.Wrong<CapacityForm>(Waiting).ShouldBe(["finding", "decision"]);
        Typed.Wrong<SafeguardingForm>(Waiting).ShouldBe(["of", "what", "owner", "doNotTell"]);
        Typed.Wrong<ContactWishForm>(Waiting).ShouldBe(["doNotTell", "why"]);
        Typed.Wrong<WarningForm>(Waiting).ShouldBe(["kind", "what", "holdsFor", "reviewOn", "expiresOn"]);
    }

    [Fact]
    public void capacity_that_is_lacking_says_how_it_is_decided_and_doubt_says_nothing_of_it()
    {
        Typed.Command<CapacityForm, AssessCapacity>(Waiting, ("finding", "Lacks"), ("decision", "Going to hospital"), ("decidedBy", "AttorneySeen")).DecidedBy.ShouldBe(DecidedBy.AttorneySeen);
        Typed.Command<CapacityForm, AssessCapacity>(Waiting, ("finding", "Doubted"), ("decision", "Confused about the day"), ("decidedBy", "")).DecidedBy.ShouldBeNull();
    }

    [Fact]
    public void a_concern_is_owned_by_the_colleague_whose_name_was_typed() =>
        Typed.Command<SafeguardingForm, RaiseSafeguarding>(Waiting, ("of", "Child"), ("what", "Left alone"), ("owner", "Daniel Okoro"), ("doNotTell", "yes"))
            .Owner.ShouldBe(new StaffId("daniel.okoro"));

    [Fact]
    public void a_warning_stays_with_the_person_with_the_address_or_with_this_referral()
    {
        Typed.Command<WarningForm, RecordWarning>(Waiting, [.. Dog, ("holdsFor", "person")]).OnPlace.ShouldBeNull();
        Typed.Command<WarningForm, RecordWarning>(Waiting, [.. Dog, ("holdsFor", "place")]).OnPlace.ShouldBe(Waiting.Place);
        Typed.Command<WarningForm, RecordHazard>(Waiting, [.. Dog, ("holdsFor", "referral")]).ExpiresOn.ShouldBe(new LocalDate(2026, 12, 31));
    }

    [Fact]
    public void a_warning_holds_until_its_last_day_is_over_in_London() =>
        Typed.Command<WarningForm, RecordWarning>(Waiting, [.. Dog, ("holdsFor", "person")]).ExpiresAt.ShouldBe(Instant.FromUtc(2027, 1, 1, 0, 0));

    [Fact]
    public void a_warning_that_is_gone_needs_no_days()
    {
        var (person, warning) = (Guid.NewGuid(), Guid.NewGuid());
        Typed.Command<WarningReviewForm, EndWarning>(Waiting, ("which", $"{person}/{warning}"), ("stillThere", "no"), ("why", "The dog has died")).Warning.ShouldBe(warning);
        Typed.Command<WarningReviewForm, ReviewHazard>(Waiting, ("which", $"{warning}"), ("stillThere", "no"), ("why", "The dog has died")).StillThere.ShouldBeFalse();
        Typed.Wrong<WarningReviewForm>(Waiting, ("which", $"{warning}"), ("stillThere", "yes"), ("why", "It barks")).ShouldBe(["reviewOn", "expiresOn"]);
    }
}
