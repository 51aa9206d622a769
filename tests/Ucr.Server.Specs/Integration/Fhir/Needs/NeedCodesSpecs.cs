using Shouldly;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Operations;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir.Needs;

public sealed class NeedCodesSpecs
{
    private const string Heads = "system,code,need,term,certainty\n";

    [Theory]
    [InlineData("http://snomed.info/sct", "1912002", "falls")]
    [InlineData(" https://SNOMED.info/sct?? ", " 161898004 ", "falls")]
    public void a_code_names_a_need_however_its_system_is_written(string system, string code, string need) =>
        NeedCodes.Usual.Of(system, code).ShouldBe(new CodedNeed(new(need), Verified: true));

    [Fact]
    public void a_code_that_nobody_verified_says_so() => NeedCodes.Usual.Of("http://snomed.info/sct", "2776000")!.Verified.ShouldBeFalse();

    [Fact]
    public void a_code_that_is_not_in_the_file_names_nothing()
    {
        NeedCodes.Usual.Of("http://snomed.info/sct", "1").ShouldBeNull();
        NeedCodes.Usual.Of("http://elsewhere", "1912002").ShouldBeNull();
        NeedCodes.Usual.Of(null, null).ShouldBeNull();
    }

    [Fact]
    public void an_operators_file_takes_its_place()
    {
        var codes = NeedCodes.Read(Heads + "http://ours,77,catheter,Blocked catheter,verified\n");
        codes.Of("http://ours", "77").ShouldBe(new CodedNeed(new("catheter"), Verified: true));
        codes.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("system,code,need,term\n", "certainty")]
    [InlineData(Heads + "a,1,falls,Fall,verified\na,1,frailty,Frail,verified\n", "twice")]
    [InlineData(Heads + "a,\"1,falls\n", "line")]
    public void a_file_that_cannot_be_right_says_why(string text, string why) => Should.Throw<CannotStart>(() => NeedCodes.Read(text)).Message.ShouldContain(why);
}
