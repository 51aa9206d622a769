using Ucr.Dispatch.Learning;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Learning;

public sealed class PastOfSpecs
{
    private static readonly StaffId One = new("one");
    private static readonly Guid Referral = Guid.Parse("11111111-1111-8111-8111-111111111111");
    private static readonly ReferralAccepted Accepted = new(
        ResponseStandard.TwoHour, ClinicalUrgency.High, new("falls"), VisitNeeds.Usual, FreeText.Typed(Referral, "why"), null, One, T(9));

    [Fact]
    public void the_first_drive_starts_at_the_base_and_the_next_where_the_last_visit_was()
    {
        var past = Read([.. Visit(1, 5, 10), .. Visit(2, 8, 12)]);

        past.Drives.ShouldBe([new(East(0), East(5), T(10), 15), new(East(5), East(8), T(12), 15)]);
        past.Visits.ShouldBe([new(new("falls"), VisitPurpose.Crisis, 45, 60), new(new("falls"), VisitPurpose.Crisis, 45, 60)]);
        past.Requests.Select(one => (one.KnownAt, one.DueMinutes, one.Urgency)).ShouldBe([(T(9), 120, ClinicalUrgency.High), (T(11), 120, ClinicalUrgency.High)]);
    }

    [Fact]
    public void a_drive_whose_start_nobody_knows_is_left_out()
    {
        List<(Guid, IUcrEvent)> turned = [.. Visit(1, 5, 10)[..2], (Stream(1), new VisitCancelled(ByPatient: true, "well again", One, T(10, 10))), .. Visit(2, 8, 11)];

        Read(turned).Drives.ShouldBeEmpty("nobody knows where they turned round");
        Read([.. Visit(1, 5, 8), .. Visit(2, 8, 15)]).Drives.Count.ShouldBe(1, "five hours later nobody knows where they were");
    }

    [Fact]
    public void what_was_not_accepted_or_has_no_clock_is_nothing_to_expect() =>
        PastOf.Read(Visit(1, 5, 10), (_, _) => East(0), []).Requests.ShouldBeEmpty();

    private static Past Read(List<(Guid, IUcrEvent)> facts) => PastOf.Read([(Referral, Accepted), .. facts], (_, _) => East(0), []);

    private static Guid Stream(int number) => Id(number).Value;

    private static List<(Guid, IUcrEvent)> Visit(int number, double east, int hour) =>
    [
        (Stream(number), new VisitPlanned(Id(number), [new(Referral)], new(Referral), VisitPurpose.Crisis, VisitNeeds.Usual with { ExpectedMinutes = 45 }, East(east), null, T(hour + 1), One, T(hour - 1))),
        (Stream(number), new ClinicianSetOff(One, One, T(hour))),
        (Stream(number), new ClinicianArrived(One, One, T(hour, 15))),
        (Stream(number), new CareContactStarted(Stream(number), One, "01", "5", One, T(hour, 20))),
        (Stream(number), new CareContactEnded(Stream(number), One, One, T(hour + 1, 20))),
    ];
}
