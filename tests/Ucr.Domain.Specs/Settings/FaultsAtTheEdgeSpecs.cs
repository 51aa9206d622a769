using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Settings;

/// <summary>What settings cannot be, at the last value that they can.</summary>
public class FaultsAtTheEdgeSpecs
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly IReadOnlyList<WeeklyHours> Monday = [new(IsoDayOfWeek.Monday, new(20, 0), new(8, 0))];

    [Fact]
    public void a_ladder_may_repeat_and_step_up_every_minute_and_no_faster()
    {
        Named(Ladder([Step(Duration.Zero), Step(Minute)], Minute)).ShouldBeEmpty();
        Named(Ladder([Step(Duration.Zero), Step(Minute - Second)], Minute - Second)).ShouldBe(["/escalations/ladders/0/repeatLastEvery", "/escalations/ladders/0/steps/1/after"], ignoreOrder: true);
        Named(Ladder([Step(Duration.Zero), Step(Minute + Tick)])).ShouldBe(["/escalations/ladders/0"], "whole seconds are what can be typed");
        Words(Ladder([Step(Minute)])).ShouldStartWith("The first step");
        Words(Ladder([Step(Duration.Zero), Step(Duration.Zero)])).ShouldStartWith("Wait");
    }

    [Fact]
    public void a_step_names_each_channel_once()
    {
        Named(Ladder([new(Duration.Zero, EscalationReceiver.Manager, [NotificationChannel.Email, NotificationChannel.Sms])])).ShouldBeEmpty();
        Named(Ladder([new(Duration.Zero, EscalationReceiver.Manager, [NotificationChannel.Email, NotificationChannel.Email])])).ShouldBe(["/escalations/ladders/0/steps/0/channels"]);
    }

    [Theory]
    [InlineData("nurse", EscalationReceiver.OnCallClinician, "")]
    [InlineData("nurse", EscalationReceiver.OnCallManager, "")]
    [InlineData("nurse", EscalationReceiver.Dispatcher, "/as")]
    [InlineData(" ", EscalationReceiver.OnCallManager, "/person")]
    public void on_call_is_a_named_clinician_or_manager(string person, EscalationReceiver part, string fault) =>
        Named(OnCall(new(new(person), part, Monday))).ShouldBe(fault.Length == 0 ? [] : ["/escalations/onCall/0" + fault]);

    [Fact]
    public void a_person_has_at_most_100_letters()
    {
        Named(OnCall(new(new(new string('n', 100)), EscalationReceiver.OnCallManager, Monday))).ShouldBeEmpty();
        Named(OnCall(new(new(new string('n', 101)), EscalationReceiver.OnCallManager, Monday))).ShouldBe(["/escalations/onCall/0/person"]);
    }

    [Fact]
    public void a_turn_has_hours_of_whole_minutes_and_none_of_them_twice()
    {
        Named(OnCall(new(new("nurse"), EscalationReceiver.OnCallManager, []))).ShouldBe(["/escalations/onCall/0/hours"]);
        Named(OnCall(new(new("nurse"), EscalationReceiver.OnCallManager, [.. Monday, .. Monday]))).ShouldBe(["/escalations/onCall/0/hours"]);
        Named(OnCall(new(new("nurse"), EscalationReceiver.OnCallManager, [Monday[0] with { To = new(8, 0, 30) }]))).ShouldBe(["/escalations/onCall/0/hours"]);
    }

    [Theory]
    [InlineData("Two\nlines")]
    [InlineData("With | between")]
    [InlineData(" spaces ")]
    public void words_stand_on_one_line_as_they_are_typed(string words) =>
        Named(Policies with { Triage = new() { RedFlags = [.. Policies.Triage.RedFlags, new("ours", words)] } }).ShouldBe([$"/triage/redFlags/{Policies.Triage.RedFlags.Count}/words"]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(18, true)]
    [InlineData(-1, false)]
    [InlineData(19, false)]
    public void a_service_may_take_younger_people_and_turns_no_adult_away(int age, bool possible) =>
        Named(Policies with { Triage = new() { LeastAge = age } }).Contains("/triage/leastAge").ShouldBe(!possible);

    [Fact]
    public void a_condition_ends_after_it_begins_and_names_red_flags_that_there_are()
    {
        var falls = Policies.Triage.Conditions[0] with { ValidFrom = new(2026, 1, 2) };

        Named(With(falls with { ValidUntil = new(2026, 1, 2) })).ShouldBeEmpty();
        Named(With(falls with { ValidUntil = new(2026, 1, 3) })).ShouldBeEmpty();
        Named(With(falls with { ValidUntil = new(2026, 1, 1) })).ShouldBe(["/triage/conditions/0/validUntil"]);
        Named(With(falls with { RedFlags = ["unheard_of"] })).ShouldBe(["/triage/conditions/0/redFlags"]);
    }

    [Theory]
    [InlineData("ab | Something | local", true)]
    [InlineData("a_2 | Something | local", true)]
    [InlineData("a | Something | local", false)]
    [InlineData("aB | Something | local", false)]
    [InlineData("ab |  | local", false)]
    [InlineData("other | Something again | local", false)]
    [InlineData("ab | Something | national", false)]
    [InlineData("ab | Something | elsewhere", false)]
    public void a_condition_is_typed_with_a_key_words_and_where_it_holds(string line, bool possible)
    {
        var field = PolicyCatalogue.Fields.Single(each => each.Name == "conditions-list");

        (field.Write(Policies, field.Read(Policies) + "\n" + line).Policies is not null).ShouldBe(possible);
    }

    [Theory]
    [InlineData(40, 200, true)]
    [InlineData(41, 200, false)]
    [InlineData(40, 201, false)]
    public void keys_and_words_of_conditions_have_an_end(int key, int words, bool possible)
    {
        var field = PolicyCatalogue.Fields.Single(each => each.Name == "conditions-list");

        (field.Write(Policies, $"{field.Read(Policies)}\n{new string('k', key)} | {new string('w', words)} | local").Policies is not null).ShouldBe(possible);
    }

    [Fact]
    public void a_local_condition_is_called_local_and_a_national_one_is_not()
    {
        var shown = PolicyCatalogue.Find("conditions")!.Present(Policies);

        shown.ShouldContain("Urgent equipment;");
        shown.ShouldContain("Urgent catheter care (national; ask sepsis, dysreflexia);");
        shown.ShouldContain("Something else (local)");
    }

    private static IEnumerable<string> Named(ServicePolicies policies) => PolicyFaults.In(policies).Select(fault => fault.Pointer);

    private static string Words(ServicePolicies policies) => PolicyFaults.In(policies).ShouldHaveSingleItem().Words;

    private static ServicePolicies Ladder(IReadOnlyList<LadderStep> steps, Duration? repeat = null) =>
        Policies with { Escalations = new() { Ladders = [new(EscalationKind.DueSoon, steps, repeat)] } };

    private static ServicePolicies OnCall(OnCallTurn turn) => Policies with { Escalations = new() { OnCall = [turn] } };

    private static ServicePolicies With(Condition falls) => Policies with { Triage = new() { Conditions = [falls, .. Policies.Triage.Conditions.Skip(1)] } };

    private static LadderStep Step(Duration after) => new(after, EscalationReceiver.Manager, []);
}
