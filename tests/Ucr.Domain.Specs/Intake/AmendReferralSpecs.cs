using Ucr.Domain.Intake;

namespace Ucr.Domain.Specs.Intake;

public class AmendReferralSpecs
{
    private static readonly AmendReferral Command =
        new(Ours, Message, Words("Now in pain"), null, null, [new(AlertKind.Safeguarding, "X", null)], T(9, 5));

    [Fact]
    public void more_is_told_and_the_rest_stays()
    {
        var amended = AtNine().After(Command, Sender, T(9, 5)).Referral;
        amended.Narrative.ShouldBe(Command.Narrative);
        amended.Alerts.ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.Safeguarding);
        amended.Place.ShouldBe(AtNine().Referral.Place);
    }

    [Fact]
    public void the_same_again_changes_nothing() => AtNine().After(Command, Sender, T(9, 5)).When(Command, Sender, T(9, 6)).ThenNothing();

    [Fact]
    public void what_changed_in_the_patients_record_is_told_once_for_each_message()
    {
        var moved = Command with { Narrative = null, Alerts = null, OfPatient = ["address"] };
        var told = AtNine().After(moved, Sender, T(9, 5));
        told.When(moved, Sender, T(9, 6)).ThenNothing();
        told.When(moved with { Message = Message with { Id = Contact } }, Sender, T(9, 6)).ThenOnly<ReferralAmended>().OfPatient.ShouldBe(["address"]);
    }

    [Fact]
    public void an_amendment_never_moves_the_stage() => Accepted().After(Command, Sender, T(9, 20)).Referral.Stage.ShouldBe(Stage.Accepted);

    [Theory]
    [InlineData(9, 0, null)]
    [InlineData(9, 5, null)]
    [InlineData(8, 59, "time-before-receipt")]
    [InlineData(9, 6, "time-in-the-future")]
    public void its_time_lies_between_receipt_and_now(int hour, int minute, string? code) =>
        (AtNine().Decide(Command with { OccurredAt = T(hour, minute) }, Sender, T(9, 5)).Refusal?.Code).ShouldBe(code);
}
