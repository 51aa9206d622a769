using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Specs.Clocks.Escalations;

public class RaisedEscalationsSpecs
{
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-00000000000c");
    private static readonly Guid Other = Guid.Parse("00000000-0000-7000-8000-00000000000d");

    [Fact]
    public void a_further_step_belongs_to_its_own_raising()
    {
        var raised = List(Due(T(9, 0)), Due(T(10, 0)), Due(T(9, 0)) with { Step = 2, Missed = 3, RaisedAt = T(9, 5) }, Due(T(9, 0)) with { Step = 3, Missed = 1 });

        raised.Select(known => (known.DueAt, known.Step, known.Missed)).ShouldBe([(T(9, 0), 3, 4), (T(10, 0), 1, 0)]);
    }

    [Fact]
    public void the_same_first_step_again_is_another_raising() => List(Due(T(9, 0)), Due(T(9, 0))).Count.ShouldBe(2);

    [Fact]
    public void taking_one_on_takes_on_the_older_ones_of_its_kind_and_no_other()
    {
        var raised = List(Due(T(9, 0)), Due(T(10, 0)), Due(T(11, 0)), new EscalationRaised(EscalationKind.NoAccess, T(9, 0)))
            .With(new EscalationAcknowledged(EscalationKind.DueSoon, Nurse.Id, T(11, 1), DueAt: T(10, 0)));

        raised.Select(known => known.AcknowledgedBy).ShouldBe([Nurse.Id, Nurse.Id, null, null]);
        raised.With(new EscalationAcknowledged(EscalationKind.DueSoon, Medic.Id, T(11, 2))).Select(known => (known.AcknowledgedBy, known.AcknowledgedAt))
            .ShouldBe([(Nurse.Id, T(11, 1)), (Nurse.Id, T(11, 1)), (Medic.Id, T(11, 2)), (null, null)]);
    }

    [Fact]
    public void of_two_about_different_things_only_one_is_taken_on() =>
        List(Due(T(9, 0)) with { About = One }, Due(T(9, 0)) with { About = Other }).With(new EscalationAcknowledged(EscalationKind.DueSoon, Nurse.Id, T(9, 1), About: Other))
            .Select(known => known.IsUnanswered).ShouldBe([true, false]);

    [Fact]
    public void who_was_told_stands_at_what_they_were_told_about()
    {
        EscalationNotified told = new(EscalationKind.DueSoon, T(9, 0), 1, NotificationChannel.Email, "Dispatcher", true, T(9, 1), About: One);

        List(Due(T(9, 0)) with { About = One }, Due(T(9, 0)) with { About = Other }, Due(T(10, 0)), new EscalationRaised(EscalationKind.NoAccess, T(9, 0))).With(told)
            .Select(known => known.Told.Count).ShouldBe([1, 0, 0, 0]);
    }

    [Fact]
    public void one_is_found_by_kind_due_time_and_what_it_is_about()
    {
        var raised = List(Due(T(9, 0)) with { About = One });

        raised.Find(EscalationKind.DueSoon, T(9, 0)).ShouldNotBeNull();
        raised.Find(EscalationKind.DueSoon, T(9, 0), One).ShouldNotBeNull();
        raised.Find(EscalationKind.DueSoon, T(9, 0), Other).ShouldBeNull();
        raised.Find(EscalationKind.DueSoon, T(9, 1)).ShouldBeNull();
        raised.Find(EscalationKind.NoAccess, T(9, 0)).ShouldBeNull();
    }

    [Fact]
    public void a_responder_is_addressed_by_name_or_by_part()
    {
        new Responder(Role.Manager, Nurse.Id).Recipient().ShouldBe(Nurse.Id.Value);
        new Responder(Role.Manager).Recipient().ShouldBe("Manager");
    }

    private static EscalationRaised Due(Instant at) => new(EscalationKind.DueSoon, at);

    private static IReadOnlyList<RaisedEscalation> List(params EscalationRaised[] raised) =>
        raised.Aggregate((IReadOnlyList<RaisedEscalation>)[], (list, one) => list.With(one));
}
