using CsCheck;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings.Lines;
using Ucr.Domain.Specs.Properties;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Settings.Lines;

/// <summary>Whatever can hold is written as lines that read back as it was. CsCheck prints the seed of a failure.</summary>
public class AnyLinesSpecs
{
    private static readonly Gen<LocalTime> AnyTime = Gen.Int[0, 1439].Select(minute => new LocalTime(minute / 60, minute % 60));
    private static readonly Gen<WeeklyHours> AnyHours = Gen.Select(Gen.Int[1, 7], AnyTime, AnyTime, (day, from, to) => new WeeklyHours((IsoDayOfWeek)day, from, to));
    private static readonly Gen<LadderStep> AnyStep = Gen.Select(
        Gen.Int[0, 90_000], Gen.Enum<EscalationReceiver>(), Gen.Shuffle(Enum.GetValues<NotificationChannel>()), Gen.Int[0, 3],
        (seconds, to, channels, count) => new LadderStep(Duration.FromSeconds(seconds), to, [.. channels.Take(count)]));

    private static readonly Gen<string> AnyKey = Gen.String[Gen.Char["abcxyz059_-"], 1, 39].Select(key => $"k{key}");
    private static readonly Gen<string> AnyWords = Gen.String[Gen.Char["aZ 9.,:;'é?-/#"], 1, 60].Select(words => $"W{words.Trim()}");
    private static readonly Gen<LocalDate?> AnyDay = Gen.Int[0, 20_000].Select(day => day % 2 == 0 ? (LocalDate?)null : new LocalDate(2000, 1, 1).PlusDays(day));

    [Fact]
    public void hours_of_the_week() => AnyHours.List[0, 12].Sample(week => Back(WeekLines.Form, week).ShouldBe(week), iter: Repeated.Times);

    [Fact]
    public void runs_of_days_are_one_line()
    {
        WeekLines.Form.Write(ServicePolicies.Default.Hours.Week).ShouldBe(["every day 08:00-20:00"]);
        Back(WeekLines.Form, ServicePolicies.Default.Hours.Week).ShouldBe(ServicePolicies.Default.Hours.Week);
        Read(WeekLines.Form, "mon-wed 08:00-20:00").Select(hours => hours.Day).ShouldBe([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday]);
    }

    [Fact]
    public void ladders() => Gen.Select(AnyStep.List[1, 6], Gen.Int[0, 9000]).Sample((steps, repeat) =>
    {
        var ladder = new LadderPolicy(EscalationKind.Duress, steps, repeat % 2 == 0 ? null : Duration.FromSeconds(repeat));
        var back = LadderLines.Ladder(ladder.Kind, Back(LadderLines.Form, LadderLines.Of(ladder)));
        back.RepeatLastEvery.ShouldBe(ladder.RepeatLastEvery);
        back.Steps.Select(Flat).ShouldBe(ladder.Steps.Select(Flat));
    }, iter: Repeated.Times);

    [Fact]
    public void turns_of_the_rota() => Gen.Select(AnyKey, Gen.Bool, AnyHours.List[1, 5]).Sample((person, manager, hours) =>
    {
        var turn = new OnCallTurn(new(person), manager ? EscalationReceiver.OnCallManager : EscalationReceiver.OnCallClinician, hours);
        var back = Back(RotaLines.Form, [turn]).ShouldHaveSingleItem();
        (back with { Hours = turn.Hours }).ShouldBe(turn);
        back.Hours.ShouldBe(turn.Hours);
    }, iter: Repeated.Times);

    [Fact]
    public void needs() => Gen.Select(AnyKey, AnyWords, Gen.Bool, AnyDay, AnyDay, AnyKey.List[0, 4], Gen.Enum<ResponseStandard>()).Sample((key, words, national, from, until, flags, standard) =>
    {
        var need = new Domain.Triage.Condition(new(key), words, national, from, until, flags.Count == 0 ? null : flags, standard);
        var back = Back(ConditionLines.Form, [need]).ShouldHaveSingleItem();
        (back with { RedFlags = need.RedFlags }).ShouldBe(need);
        (back.RedFlags ?? []).ShouldBe(flags);
    }, iter: Repeated.Times);

    [Fact]
    public void days_people_and_keys()
    {
        Gen.Int[0, 30_000].Sample(day => Back(TextForms.Days, [new LocalDate(1990, 1, 1).PlusDays(day)]).ShouldHaveSingleItem().ShouldBe(new LocalDate(1990, 1, 1).PlusDays(day)), iter: Repeated.Times);
        AnyKey.Sample(key => Back(TextForms.Keys, [key]).ShouldBe([key]), iter: Repeated.Times);
        AnyKey.Sample(key => Back(TextForms.People, [new(key)]).ShouldBe([new(key)]), iter: Repeated.Times);
    }

    private static IReadOnlyList<T> Back<T>(LineForm<T> form, IReadOnlyList<T> items) => [.. form.Write(items).SelectMany(line => Read(form, line))];

    private static IReadOnlyList<T> Read<T>(LineForm<T> form, string line) => form.Read(line) is { Items: { } items } ? items : throw new InvalidOperationException($"{line}: {form.Read(line).Wrong}");

    private static (Duration After, EscalationReceiver To, string Channels) Flat(LadderStep step) => (step.After, step.To, string.Join(' ', step.Channels));
}
