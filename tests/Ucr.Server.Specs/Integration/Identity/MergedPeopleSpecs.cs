using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Integration.Fhir;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>Referrals about somebody of whom two records are held: to one of them while they are merged, to the right one when they are not.</summary>
public sealed class MergedPeopleSpecs(UcrApp app)
{
    [Fact]
    public async Task a_referral_for_a_merged_person_comes_to_the_record_that_was_there_first_and_to_its_own_again_afterwards()
    {
        var (older, newer) = (InventedNumber.Next(), InventedNumber.Next());
        var (first, second) = (await Person(await Refer(older)), await Person(await Refer(newer)));
        first.ShouldNotBe(second);

        await Say("merge", second, first);
        (await Person(await Refer(newer))).ShouldBe(first);
        (await Person(await Refer(older))).ShouldBe(first);
        (await Asked(newer)).ShouldBe(4);
        (await Asked(older)).ShouldBe(4);

        await Say("unmerge", first, second);
        (await Person(await Refer(newer))).ShouldBe(second);
        (await Person(await Refer(older))).ShouldBe(first);
        (await Asked(newer)).ShouldBe(2);
    }

    [Fact]
    public async Task a_record_without_a_number_that_was_there_first_takes_none_over()
    {
        var number = InventedNumber.Next();
        var first = await Person(await Refer(null));
        var second = await Person(await Refer(number));
        await Say("merge", first, second);
        (await Person(await Refer(number))).ShouldBe(first);
        await Say("unmerge", first, second);
        (await Person(await Refer(number))).ShouldBe(second);
    }

    [Fact]
    public async Task three_records_of_one_person_are_one()
    {
        var numbers = new[] { InventedNumber.Next(), InventedNumber.Next(), InventedNumber.Next() };
        var people = new List<Guid>();
        foreach (var number in numbers)
        {
            people.Add(await Person(await Refer(number)));
        }

        await Say("merge", people[0], people[1]);
        await Say("merge", people[1], people[2]);
        (await Person(await Refer(numbers[2]))).ShouldBe(people[0]);
        await Say("unmerge", people[0], people[1]);
        (await Person(await Refer(numbers[2]))).ShouldBe(people[1]);
    }

    [Fact]
    public async Task an_update_under_the_other_number_of_a_merged_person_is_no_other_person()
    {
        var (older, newer) = (InventedNumber.Next(), InventedNumber.Next());
        var (first, second) = (await Person(await Refer(older)), await Person(await Refer(newer)));
        await Say("merge", first, second);
        var request = Request(newer);
        using var caller = await BarsCaller.Of(app);
        (await Person(BarsCaller.ReferralOf((await caller.Send(request)).Taken()))).ShouldBe(first);
        (await caller.Send(LaterBehaviourSpecs.Update(request))).Taken();
        await Say("unmerge", first, second);
        (await Person(await Refer(older))).ShouldBe(first);
        (await Person(await Refer(newer))).ShouldBe(second);
    }

    private static Bundle Request(string? number) => BarsCaller.Request(b => b.The<Patient>().Identifier = number is null ? [] : [BarsMessages.Numbered(number)]);

    private async Task<string> Refer(string? number) => BarsCaller.ReferralOf(await BarsCaller.Sent(app, Request(number), BarsCaller.Json));

    private async Task<Guid> Person(string referral)
    {
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        return (await nurse.Get($"/api/referrals/{referral}"))["patient"]!.GetValue<Guid>();
    }

    private async Task Say(string what, Guid one, Guid other)
    {
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        await nurse.Does($"/api/persons/{one}/{what}", new { other, why = "Same birth date and daughter" });
    }

    /// <summary>How many requests are found by a number.</summary>
    private async Task<int> Asked(string number)
    {
        using var caller = await BarsCaller.Of(app);
        return (await caller.Get($"ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|{number}")).Taken().Bundle.Total!.Value;
    }
}
