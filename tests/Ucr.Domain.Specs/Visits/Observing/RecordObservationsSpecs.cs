using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Visits.Observing;

namespace Ucr.Domain.Specs.Visits.Observing;

public class RecordObservationsSpecs
{
    private static readonly Observations Ill = new()
    {
        Respirations = 26,
        Saturation = 92,
        OnOxygen = false,
        Systolic = 98,
        Pulse = 118,
        Consciousness = Consciousness.NewConfusion,
        Temperature = 38.4m,
    };

    private static readonly RecordObservations Taken = new(Ours, Ill, T(9, 30));

    [Fact]
    public void ruling_10_readings_are_kept_with_their_score_time_and_who_took_them()
    {
        Accepted().Decide(Taken, Nurse, T(9, 31)).OfType<ObservationsTaken>().Single().ShouldBe(new(Ill, 13, Nurse.Id, T(9, 30)));
        Accepted().After(Taken, Nurse, T(9, 31)).Referral.Triage.Assessment.Picture.EarlyWarning.ShouldBe(new(WarningTool.News2, 13, T(9, 30), ReadingSource.OurClinician));
    }

    [Fact]
    public void ruling_10_a_reading_that_is_missing_gives_no_score_and_changes_none()
    {
        var known = Accepted().After(Taken, Nurse, T(9, 31));
        var after = known.After(new RecordObservations(Ours, new() { Pulse = 80 }, T(9, 40)), Nurse, T(9, 41));
        after.Referral.Triage.Assessment.Picture.EarlyWarning!.Score.ShouldBe(13);
    }

    [Fact]
    public void a_reading_that_arrives_late_does_not_take_the_place_of_a_newer_one()
    {
        var newer = Accepted().After(Taken with { OccurredAt = T(9, 40) }, Nurse, T(9, 41));
        newer.After(Taken with { Found = Ill with { Pulse = 80 }, OccurredAt = T(9, 35) }, Nurse, T(9, 45)).Referral.Triage.Assessment.Picture.EarlyWarning!.TakenAt.ShouldBe(T(9, 40));
    }

    [Fact]
    public void what_cannot_be_is_refused_by_its_field()
    {
        Accepted().When(Taken with { Found = new() }, Nurse, T(9, 31)).ThenRefused("value-missing", nameof(Observations.Respirations));
        (Observations Found, string Field)[] impossible =
        [
            (Ill with { Respirations = 81 }, nameof(Observations.Respirations)), (Ill with { Saturation = 39 }, nameof(Observations.Saturation)), (Ill with { Systolic = 301 }, nameof(Observations.Systolic)),
            (Ill with { Pulse = -1 }, nameof(Observations.Pulse)), (Ill with { Temperature = 45.1m }, nameof(Observations.Temperature)), (Ill with { Consciousness = (Consciousness)9 }, nameof(Observations.Consciousness)),
        ];
        foreach (var (found, field) in impossible)
        {
            Accepted().Decide(Taken with { Found = found }, Nurse, T(9, 31)).Refusal!.Field.ShouldBe(field);
        }
    }

    [Fact]
    public void only_whoever_sees_patients_records_them() => Accepted().When(Taken, CallTaker, T(9, 31)).ThenRefused(Refusal.ClinicianMustDecide);
}
