using Shouldly;
using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Referrals.Taking;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Taking;

public sealed class CallPlaceSpecs
{
    private static readonly AreaPart[] Area = [new("Harbour", ["ZP1"]), new("Moor", ["ZP2", "E01000121"])];

    [Theory]
    [InlineData("ZP1 1AA", null, "ZP1 1AA is in Harbour, inside our area.", false)]
    [InlineData("ZP7 1AA", "E01000121", "ZP7 1AA is in Moor, inside our area.", false)]
    [InlineData("ZP7 1AA", null, "ZP7 1AA lies outside our area. Take the call all the same: a clinician finds who goes.", true)]
    public void a_postcode_names_its_part_of_the_area_or_says_that_it_lies_outside(string typed, string? lsoa, string words, bool outside) =>
        CallPlaceModel.Of(Read(typed), new PostcodeFound(null, lsoa, InUse: true), Area).ShouldBe((words, outside));

    [Fact]
    public void one_that_no_list_holds_or_that_has_ended_is_read_back()
    {
        CallPlaceModel.Of(Read("ZP1 1AA"), null, Area).Words.ShouldEndWith("No imported list holds this postcode: read it back.");
        CallPlaceModel.Of(Read("ZP1 1AA"), new PostcodeFound(null, null, InUse: false), []).ShouldBe(("ZP1 1AA. Royal Mail has ended this postcode: read it back.", false));
    }

    private static Postcode Read(string typed) => Postcode.TryParse(typed, out var postcode) ? postcode : throw new ArgumentException("No postcode.", nameof(typed));
}
