using Ucr.Dispatch.Learning;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Dispatch.Specs.Learning;

public sealed class LearntLengthsSpecs
{
    private static readonly NeedKey Falls = new("falls");
    private static readonly NeedKey Catheter = new("catheter");

    [Fact]
    public void without_a_contact_triage_is_believed_and_the_policys_spread_assumed()
    {
        var length = LearntLengths.From([]).Of(Falls, VisitPurpose.Crisis, 60);

        (length.Minutes, length.Deviation).ShouldBe((60, Math.Round(60 * DispatchPolicy.Standard.OverrunShare, 1)));
    }

    [Fact]
    public void a_need_that_takes_longer_than_expected_is_learnt_for_itself()
    {
        var lengths = LearntLengths.From([.. Contacts(Falls, 400, 75), .. Contacts(Catheter, 400, 40)]);

        lengths.Of(Falls, VisitPurpose.Crisis, 50).Minutes.ShouldBeInRange(73, 75);
        lengths.Of(Catheter, VisitPurpose.Crisis, 50).Minutes.ShouldBeInRange(40, 42);
        lengths.Of(Falls, VisitPurpose.Crisis, 100).Minutes.ShouldBeInRange(146, 150, "what triage knows of this patient stays in it");
        lengths.Of(Falls, VisitPurpose.FollowUp, 50).Minutes.ShouldBeInRange(56, 59, "an unknown kind follows all contacts");
    }

    [Fact]
    public void three_contacts_change_little() =>
        LearntLengths.From(Contacts(Falls, 3, 150)).Of(Falls, VisitPurpose.Crisis, 50).Minutes.ShouldBeInRange(51, 75);

    [Fact]
    public void lengths_that_differ_widely_have_a_wide_spread()
    {
        var even = LearntLengths.From(Contacts(Falls, 400, 50)).Of(Falls, VisitPurpose.Crisis, 50).Deviation;
        var wide = LearntLengths.From([.. Contacts(Falls, 200, 10), .. Contacts(Falls, 200, 90)]).Of(Falls, VisitPurpose.Crisis, 50).Deviation;

        even.ShouldBeLessThan(8);
        wide.ShouldBeInRange(36, 42);
    }

    [Fact]
    public void records_that_cannot_be_are_left_out() =>
        LearntLengths.From([new(Falls, VisitPurpose.Crisis, 0, 30), new(Falls, VisitPurpose.Crisis, 50, -5)]).All.Contacts.ShouldBe(0);

    private static IEnumerable<PastVisit> Contacts(NeedKey need, int count, double minutes) =>
        Enumerable.Repeat(new PastVisit(need, VisitPurpose.Crisis, 50, minutes), count);
}
