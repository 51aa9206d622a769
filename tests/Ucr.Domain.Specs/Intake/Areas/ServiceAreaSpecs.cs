using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Specs.Intake.Areas;

public sealed class ServiceAreaSpecs
{
    private static readonly AreaPart[] Parts = [new("Town", ["ZZ9"]), new("Quay", ["ZZ9 4"]), new("Almshouse", ["ZZ9 4RI"]), new("Fell", ["E01000001", "ZY"])];

    [Theory]
    [InlineData("ZZ9 1AA", null, "Town")]
    [InlineData("zz94ra", null, "Quay")]
    [InlineData("ZZ9 4RI", "E01000001", "Almshouse")]
    [InlineData("ZZ9 4RA", "E01000001", "Fell")]
    [InlineData("ZY1 1AA", null, "Fell")]
    public void the_most_exact_code_names_the_part(string postcode, string? lsoa, string part) => ServiceArea.PartOf(Parts, Of(postcode), lsoa).ShouldBe(part);

    [Theory]
    [InlineData("ZZ99 1AA")]
    [InlineData("ZX9 4RI")]
    public void outside_every_part_there_is_none(string postcode) => ServiceArea.PartOf(Parts, Of(postcode), "E01999999").ShouldBeNull();

    [Theory]
    [InlineData("Harbour | ZZ1, ZZ9 4, E01011229", null)]
    [InlineData("Harbour", "cannot be read")]
    [InlineData("Harbour | ZZ1, 4RI", "'4RI' is no postcode")]
    [InlineData("Harbour | ZZ1\nQuay | ZZ1", "'ZZ1' stands there twice")]
    [InlineData("Harbour | ZZ1\nHarbour | ZZ2", "'Harbour' stands there twice")]
    public void lines_are_read_and_refused_by_the_word_that_is_wrong(string lines, string? fault)
    {
        var field = AreaPolicyEntries.All[0].Fields[0];
        var typed = field.Write(ServicePolicies.Default, lines);
        if (fault is null)
        {
            field.Read(typed.Policies!).ShouldBe(lines);
        }
        else
        {
            typed.Fault.ShouldNotBeNull().ShouldContain(fault);
        }
    }

    private static Postcode Of(string text) => Postcode.TryParse(text, out var postcode) ? postcode : throw new InvalidOperationException(text);
}
