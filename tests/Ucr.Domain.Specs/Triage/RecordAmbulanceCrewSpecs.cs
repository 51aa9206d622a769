using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class RecordAmbulanceCrewSpecs
{
    private static readonly RecordAmbulanceCrew Command = new(Ours, ClosureReason.Conveyed, T(10, 0));

    [Fact]
    public void the_referral_closes_and_its_clock_never_stops() => Raised().When(Command, TriageNurse, T(10, 0)).Then(
        new AmbulanceCrewArrived(TriageNurse.Id, T(10, 0)),
        new ClockAbandoned(ResponseStandard.TwoHour, T(10, 0)),
        new ReferralClosed(ClosureReason.Conveyed, null, null, TriageNurse.Id, T(10, 0)));

    [Fact]
    public void the_same_again_changes_nothing() => Raised().After(Command, TriageNurse, T(10, 0)).When(Command, TriageNurse, T(10, 1)).ThenNothing();

    [Fact]
    public void without_an_emergency_it_is_refused() => Accepted().When(Command, TriageNurse, T(10, 0)).ThenRefused(RecordAmbulanceCrew.NoEmergency);

    [Fact]
    public void other_reasons_do_not_fit() =>
        Raised().When(Command with { Reason = ClosureReason.Declined }, TriageNurse, T(10, 0)).ThenRefused("value-not-possible", "Reason");

    private static World Raised() => Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(9, 30)), TriageNurse, T(9, 30));
}
