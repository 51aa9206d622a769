using CsCheck;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class SameSituationSpecs
{
    private static readonly string[] Capabilities = ["catheter", "iv", "lifting"];

    private static readonly Gen<OpenVisit> AnyVisit =
        from number in Gen.Int[1, 100_000]
        from east in Gen.Double[-20, 20]
        from due in Gen.Int[0, 240]
        from need in Gen.Int[-3, 2]
        from people in Gen.Frequency((9, Gen.Const(1)), (1, Gen.Const(2)))
        select Visit(number, east, T(12) + Duration.FromMinutes(due), need < 0 ? [] : [Capabilities[need]], people);

    private static readonly Gen<AvailableClinician> AnyClinician =
        from number in Gen.Int[1, 100_000]
        from east in Gen.Double[-20, 20]
        from ends in Gen.Int[0, 8]
        from able in Gen.Int[0, 3]
        from busy in Gen.Int[-60, 60]
        select Clinician($"c{number}", east, T(12 + ends), Capabilities[..able]) with
        {
            Task = busy < 0 ? null : new(TaskKind.WithPatient, T(12) + Duration.FromMinutes(busy), East(east + 1)),
        };

    private static readonly Gen<Situation> AnySituation =
        from visits in AnyVisit.List[0, 16]
        from clinicians in AnyClinician.List[0, 8]
        select At(T(12), [.. visits.DistinctBy(visit => visit.Id)], [.. clinicians.DistinctBy(one => one.Id)]);

    [Fact]
    public void the_same_situation_in_any_order_gives_the_same_bytes() =>
        (from situation in AnySituation
         from visits in Gen.Shuffle(situation.Visits.ToArray())
         from clinicians in Gen.Shuffle(situation.Clinicians.ToArray())
         select (situation, shuffled: situation with { Visits = visits, Clinicians = clinicians }))
        .Sample(two => two.situation.Plan().ToJson().ShouldBe(two.shuffled.Plan().ToJson()), iter: 60, threads: 1);

    [Fact]
    public void nobody_is_out_of_scope_or_late_home_or_asked_twice_and_everybody_has_a_reason() =>
        AnySituation.Sample(Check, iter: 100, threads: 1);

    [Fact]
    public void another_situation_has_another_hash()
    {
        var situation = At(T(12), [Visit(1)], Clinician("one"));

        situation.Plan().SituationSha256.ShouldBe(situation.Plan().SituationSha256);
        string.Equals(situation.Plan().SituationSha256, (situation with { Now = T(12, 1) }).Plan().SituationSha256, StringComparison.Ordinal).ShouldBeFalse();
        situation.Plan().SituationSha256.Length.ShouldBe(64);
    }

    private static void Check(Situation situation)
    {
        foreach (var slot in situation.Plan().Slots)
        {
            var visit = situation.Visits.Single(visit => visit.Id == slot.Visit);
            slot.Ranked.Select(one => one.Clinician).Concat(slot.RuledOut.Select(one => one.Clinician))
                .ShouldBe(situation.Clinicians.Select(one => one.Id), ignoreOrder: true);
            slot.Reasons.ShouldAllBe(reason => reason.Length > 4);
            foreach (var one in slot.Ranked)
            {
                var clinician = situation.Clinicians.Single(clinician => clinician.Id == one.Clinician);
                (visit.People > 1 || !visit.Capabilities.Except(clinician.Capabilities, StringComparer.Ordinal).Any()).ShouldBeTrue();
                (one.ArrivesAt + Duration.FromMinutes(visit.ExpectedMinutes)).ShouldBeLessThanOrEqualTo(clinician.ShiftEndsAt);
                one.LeavesAt.ShouldBeGreaterThanOrEqualTo(clinician.Task?.ExpectedFreeAt ?? situation.Now);
            }
        }
    }
}
