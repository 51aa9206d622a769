using System.Text;
using Hl7.Fhir.Serialization;
using NodaTime;
using Shouldly;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Security.Development;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Demand;
using Xunit;

namespace Ucr.Server.Specs.Operations.Demo;

public sealed class DemoArrivalsSpecs
{
    private static readonly DemoDay Day = new(new(2026, 3, 3), 12);

    [Fact]
    public void the_same_seed_is_the_same_first_ten_arrivals_and_another_seed_is_not()
    {
        FirstTen(seed: 7).ShouldBe(FirstTen(seed: 7));
        FirstTen(seed: 7).ShouldNotBe(FirstTen(seed: 8));
    }

    [Fact]
    public void some_referrals_wait_already_when_the_day_begins() =>
        Enumerable.Range(1, 10).Select(seed => DemoArrivals.Of(County.Invent(seed), Day).Count(one => one.At < Day.BeginsAt)).Sum().ShouldBeGreaterThan(20);

    [Fact]
    public void the_ambulance_services_message_passes_every_check_and_becomes_the_referral_that_a_restart_looks_for()
    {
        var ambulance = Enumerable.Range(1, 10).SelectMany(seed => DemoArrivals.Of(County.Invent(seed), Day)).Where(DemoMessage.IsBars).ToList();

        ambulance.ShouldNotBeEmpty();
        foreach (var arrival in ambulance)
        {
            var bytes = Encoding.UTF8.GetBytes(new FhirJsonSerializer().SerializeToString(DemoBundle.Of(arrival, arrival.At)));
            var reading = BarsReader.Read(bytes, BarsFormat.Json, ["111111111"], arrival.At);

            reading.Issues.ShouldBeEmpty();
            var referral = reading.Referral.ShouldNotBeNull();
            referral.Place.ShouldBe(arrival.Patient.Place);
            referral.Patient.NhsNumber.ShouldBe(arrival.Patient.NhsNumber.Digits);
            ReferralIds.Of(People.Provider, referral.Sender, referral.SenderMessageId).ShouldBe(DemoArrivals.IdOf(arrival));
        }
    }

    [Fact]
    public void a_message_of_the_services_own_door_has_no_faults() =>
        DemoArrivals.Of(County.Invent(1), Day).ShouldAllBe(one => NewReferralReading.Faults(DemoMessage.Of(one, one.At), one.At).Count == 0);

    [Fact]
    public void somebody_is_on_shift_from_the_first_minute_until_the_last_referral_can_be_seen()
    {
        var shifts = DemoShifts.Of(County.Invent(1), Day with { Hours = 14 });

        shifts.Count.ShouldBe(16);
        shifts.Count(one => one.StartsAt <= Day.BeginsAt).ShouldBeGreaterThan(8);
        shifts.Max(one => one.EndsAt).ShouldBe(Day.BeginsAt + Duration.FromHours(16));
        shifts.ShouldAllBe(one => People.Find(one.Clinician.Value) != null);
    }

    [Fact]
    public void a_day_lasts_until_the_last_is_written_up_also_past_midnight()
    {
        DemoDay.Of(Day.BeginsAt, 12).ShouldBe(Day);
        DemoDay.Of(Day.EndsAt - Duration.Epsilon, 12).ShouldBe(Day);
        DemoDay.Of(Day.EndsAt, 12).ShouldBe(Day.Next);
    }

    private static List<(Instant, Guid, Domain.Triage.NeedKey, int)> FirstTen(int seed) =>
        [.. DemoArrivals.Of(County.Invent(seed), Day).Take(10).Select((Arrival one) => (one.At, one.MessageId, one.Need, one.Patient.Number))];
}
