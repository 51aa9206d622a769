using Shouldly;
using Ucr.Domain.Values;
using Ucr.Server.Operations.Demo;
using Xunit;

namespace Ucr.Server.Specs.Operations.Demo;

public sealed class DemoWishesSpecs
{
    [Fact]
    public void some_patients_wish_something_and_the_same_patient_always_wishes_the_same()
    {
        var patients = Enumerable.Range(0, 1000).Select(number => new PatientId(new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).ToList();
        var wishes = patients.Select(DemoWishes.Of).ToList();
        wishes.OfType<Domain.Visits.Persons.PersonWishes>().Count().ShouldBeInRange(120, 280);
        wishes.Select(one => one?.Language).Distinct().Count().ShouldBeGreaterThan(2);
        patients.Select(DemoWishes.Of).ShouldBe(wishes);
    }
}
