using NodaTime;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Reporting;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Contacts that are not the first of a visit planned for the referral, and the team that was there.</summary>
public sealed class ContactsOfOthersSpecs(UcrApp app)
{
    private static readonly StaffId Clinician = new("spec");
    private static readonly Instant At = Instant.FromUtc(2026, 10, 10, 10, 0);
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task rule_36_a_contact_of_another_providers_team_counts_as_theirs()
    {
        var (stream, events) = MonthOfEvents.Unseen(At);
        await figures.Stored([(stream, [.. events, new PartnerContactRecorded(OdsCode.Parse("RXE"), "District nurses", Guid.NewGuid(), "01", "5", Clinician, At + Duration.FromHours(1))])]);
        (await Rows(Figure.Contacts, Cut.Team)).ShouldBe([("District nurses", 1)]);
    }

    [Fact]
    public async Task rule_25_a_need_that_was_resolved_by_telephone_is_an_attended_contact_and_nobody_was_seen()
    {
        var (stream, events) = MonthOfEvents.Unseen(At);
        await figures.Stored([(stream, [.. events, new ResolvedRemotely("02", FreeText.Typed(Guid.NewGuid(), "spec"), new("remote-as-exempt/1"), Clinician, At + Duration.FromHours(1))])]);
        (await Rows(Figure.Contacts, null)).ShouldBe([("2026-10", 1)]);
        (await Rows(Figure.Seen, null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_need_that_was_added_to_a_visit_makes_no_second_contact_and_the_shift_says_which_team()
    {
        var (first, second, visit) = (MonthOfEvents.Unseen(At), MonthOfEvents.Unseen(At + Duration.FromMinutes(5)), Guid.NewGuid());
        var shift = new ShiftStarted(Clinician, "Harbour", "Nurse", [], new(430000, 433000), At - Duration.FromHours(2), At + Duration.FromHours(6));
        await figures.Stored(
        [
            (Guid.NewGuid(), [shift]),
            first, second,
            (visit,
            [
                new VisitPlanned(new(visit), [new(first.Stream)], new(Guid.NewGuid()), VisitPurpose.Crisis, VisitNeeds.Usual, null, null, null, Clinician, At),
                new NeedAdded(new(second.Stream), null, Clinician, At),
                new CareContactStarted(Guid.NewGuid(), Clinician, "01", "5", Clinician, At + Duration.FromHours(1)),
            ]),
        ]);
        (await Rows(Figure.Contacts, Cut.Team)).ShouldBe([("Harbour", 1)]);
        (await Rows(Figure.Referrals, Cut.Team)).ShouldBe([("Harbour", 2)]);
    }

    private async Task<IReadOnlyList<(string Group, int Count)>> Rows(Figure figure, Cut? by) =>
        [.. (await figures.Reading.Count(figures.Provider, [figure], ReportScope.Of(new(new(2026, 10), new(2026, 10))), by, CancellationToken.None)).Select(row => (row.Key, row.Value[figure]))];
}
