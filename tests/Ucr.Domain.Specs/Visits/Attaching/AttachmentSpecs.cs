using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits.Attaching;

namespace Ucr.Domain.Specs.Visits.Attaching;

public class AttachmentSpecs
{
    private static readonly Guid Picture = Guid.Parse("00000000-0000-7000-8000-0000000000e1");
    private static readonly AttachDocument Attach = new(Ours, Picture, AttachmentKind.Photograph, 120_000, new('a', 64), Why, T(9, 30));
    private static readonly MarkAttachmentInError Wrong = new(Ours, Picture, Why, T(9, 40));

    [Fact]
    public void a_photograph_is_kept_by_its_hash_with_what_it_shows()
    {
        UnderWay().When(Attach, Nurse, T(9, 30)).Then(new DocumentAttached(Picture, AttachmentKind.Photograph, 120_000, new('a', 64), Why, Nurse.Id, T(9, 30)));
        Attached().Referral.Care.Attachments.ShouldHaveSingleItem().InError.ShouldBeFalse();
    }

    [Fact]
    public void the_same_one_sent_again_is_one() => Attached().When(Attach, Nurse, T(9, 31)).ThenNothing();

    [Fact]
    public void it_needs_somebody_who_sees_patients_words_a_length_and_a_hash()
    {
        UnderWay().When(Attach, Manager, T(9, 30)).ThenRefused(Refusal.NotYoursToRecord);
        UnderWay().When(Attach with { Attachment = Guid.Empty }, Nurse, T(9, 30)).ThenRefused("value-missing", "Attachment");
        UnderWay().When(Attach with { Kind = (AttachmentKind)9 }, Nurse, T(9, 30)).ThenRefused("value-missing", "Kind");
        UnderWay().When(Attach with { Shows = Words(" ") }, Nurse, T(9, 30)).ThenRefused("value-missing", "Shows");
        UnderWay().When(Attach with { Bytes = 0 }, Nurse, T(9, 30)).ThenRefused("value-not-possible", "Bytes");
        UnderWay().When(Attach with { Bytes = AttachDocument.MostBytes + 1 }, Nurse, T(9, 30)).ThenRefused("value-not-possible", "Bytes");
        UnderWay().When(Attach with { Sha256 = "A" + new string('a', 63) }, Nurse, T(9, 30)).ThenRefused("value-not-possible", "Bytes");
        UnderWay().When(Attach, Nurse, T(9, 29)).ThenRefused("time-in-the-future", "OccurredAt");
        Planned().After(new CloseReferral(Ours, ClosureReason.EnteredInError, null, null, T(9, 20)), TriageNurse, T(9, 20)).When(Attach, Nurse, T(9, 30)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void one_referral_has_no_more_than_forty_that_are_not_in_error()
    {
        var full = Enumerable.Range(0, AttachDocument.Most).Aggregate(UnderWay(), (world, n) => world.After(Attach with { Attachment = Numbered(n) }, Nurse, T(9, 30)));
        full.When(Attach, Nurse, T(9, 31)).ThenRefused(AttachDocument.TooMany);
        full.After(Wrong with { Attachment = Numbered(7) }, Nurse, T(9, 40)).When(Attach, Nurse, T(9, 41)).ThenOnly<DocumentAttached>();
    }

    [Fact]
    public void what_was_entered_in_error_is_marked_with_its_reason_and_only_once()
    {
        Attached().When(Wrong, Nurse, T(9, 40)).Then(new AttachmentEnteredInError(Picture, Why, Nurse.Id, T(9, 40)));
        Attached().After(Wrong, Nurse, T(9, 40)).Referral.Care.Attachments.ShouldHaveSingleItem().InError.ShouldBeTrue();
        Attached().After(Wrong, Nurse, T(9, 40)).When(Wrong, Nurse, T(9, 41)).ThenNothing();
        Attached().When(Wrong with { Attachment = Contact }, Nurse, T(9, 40)).ThenRefused(MarkAttachmentInError.NotThere);
        Attached().When(Wrong with { Reason = Words("") }, Nurse, T(9, 40)).ThenRefused("value-missing", "Reason");
        Attached().When(Wrong, Manager, T(9, 40)).ThenRefused(Refusal.NotYoursToRecord);
        Attached().When(Wrong, Nurse, T(9, 39)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    private static Guid Numbered(int n) => new(n + 1, 0, 0, new byte[8]);

    private static World Attached() => UnderWay().After(Attach, Nurse, T(9, 30));
}
