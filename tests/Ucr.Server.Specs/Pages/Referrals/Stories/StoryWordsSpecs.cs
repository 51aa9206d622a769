using Shouldly;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Referrals.Stories;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Stories;

/// <summary>A referral's story leaves no fact without words.</summary>
public sealed class StoryWordsSpecs
{
    private static readonly StoryWords Words = new(staff => staff == new StaffId("amira.khan") ? "Amira Khan" : staff.Value, ServicePolicies.Default);

    public static TheoryData<Type> Events =>
        [.. typeof(IUcrEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(IReferralEvent)) || type.IsAssignableTo(typeof(IVisitEvent))))];

    [Theory]
    [MemberData(nameof(Events))]
    public void every_fact_of_a_referral_and_of_a_visit_has_words(Type type)
    {
        var line = Words.Of((IUcrEvent)AnyEvent.Of(type));
        line.ShouldNotBeNull($"{type.Name} has no words");
        line.Words.ShouldNotBeNullOrWhiteSpace();
        line.Words.ShouldNotContain(type.Name);
    }

    [Fact]
    public void what_was_typed_about_a_patient_is_only_referred_to()
    {
        var why = FreeText.Typed(Guid.NewGuid(), "lives alone");
        var line = Words.Of(new ReferralClosed(ClosureReason.Declined, DeclinedBy.AttorneySeen, why, new("amira.khan"), AnyEvent.At))!;
        line.Words.ShouldBe("Closed: Declined by an attorney, whose power was seen");
        line.Text.ShouldBe(why);
        line.Detail.ShouldBeNull();
    }

    [Fact]
    public void the_planners_reason_names_staff_by_name_and_the_others_stand_with_the_decision()
    {
        var line = Words.Of(new AllocationProposed(1, new("amira.khan"), 0.9, ["amira.khan: free now", "kofi.mensah: out of scope"], "rounds/1", "0a", AnyEvent.At))!;
        line.Detail.ShouldBe("Amira Khan: free now. By rounds/1.");
        line.Decision.ShouldBe("0a");
    }

    [Fact]
    public void a_choice_says_by_how_much_it_differs_from_the_plans_first() =>
        Words.Of(new ClinicianAllocated(1, new("kofi.mensah"), "Knows the family", new("amira.khan"), AnyEvent.At, Choice: new("rounds/1", "0a", new("amira.khan"), 2) { MorePoints = 4.2 }))!
            .Detail.ShouldBe("Knows the family. The plan's first was Amira Khan: 4.2 points better.");

    [Fact]
    public void facts_stand_in_the_order_in_which_they_were_recorded_and_a_visits_link_is_left_out()
    {
        var visit = new VisitId(Guid.NewGuid());
        var late = new ClinicianArrived(new("amira.khan"), new("amira.khan"), AnyEvent.At);
        var entries = ReferralStory.Of(
            [Recorded(new VisitArranged(visit), 1), Recorded(late, 3), Recorded(new ClinicianSetOff(new("amira.khan"), new("amira.khan"), AnyEvent.At), 2)],
            Words,
            new Dictionary<Guid, string>());
        entries.Select(entry => entry.Words).ShouldBe(["Amira Khan set off", "Amira Khan is at the door"]);
        entries[1].OccurredAt.ShouldBe(AnyEvent.At);
        entries[1].RecordedAt.ShouldBe(AnyEvent.At + NodaTime.Duration.FromMinutes(3));
    }

    private static ReferralStory.Recorded Recorded(IUcrEvent happened, int minutes) => new(happened, AnyEvent.At + NodaTime.Duration.FromMinutes(minutes), minutes);
}
