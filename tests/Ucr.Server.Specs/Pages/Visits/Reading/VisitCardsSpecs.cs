using Shouldly;
using Ucr.Domain;
using Ucr.Server.Pages.Visits;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Specs.Pages.Referrals;
using Xunit;

namespace Ucr.Server.Specs.Pages.Visits.Reading;

/// <summary>The card's one main button is the clinician's next step.</summary>
public sealed class VisitCardsSpecs
{
    private static readonly CrewSlot Held = new(1, AReferral.Nurse, AReferral.Now);
    private static readonly CrewSlot Taken = Held with { AcceptedAt = AReferral.Now };
    private static readonly CrewSlot Gone = Taken with { SetOffAt = AReferral.Now };
    private static readonly CrewSlot There = Gone with { ArrivedAt = AReferral.Now };

    [Fact]
    public void each_step_follows_the_one_before()
    {
        Next(VisitStage.Allocated, Held).ShouldBe(VisitStep.Accept);
        Next(VisitStage.Accepted, Taken).ShouldBe(VisitStep.SetOff);
        Next(VisitStage.OnTheWay, Gone).ShouldBe(VisitStep.AtTheDoor);
        Next(VisitStage.AtTheDoor, There).ShouldBe(VisitStep.WithThePatient);
        Next(VisitStage.WithPatient, There).ShouldBe(VisitStep.RecordOutcome);
        Next(VisitStage.Ended, There).ShouldBe(VisitStep.Finished);
    }

    [Fact]
    public void who_could_not_get_in_can_still_be_with_the_patient() => Next(VisitStage.NoAccess, Gone).ShouldBe(VisitStep.WithThePatient);

    [Fact]
    public void a_second_clinician_goes_their_own_steps() => Next(VisitStage.AtTheDoor, Taken).ShouldBe(VisitStep.SetOff);

    [Fact]
    public void a_visit_called_off_asks_for_nothing() => Next(VisitStage.Cancelled, Held).ShouldBe(VisitStep.Finished);

    private static VisitStep Next(VisitStage stage, CrewSlot slot) => VisitCards.NextFor(AReferral.VisitAt(stage, slot), AReferral.Nurse);
}
