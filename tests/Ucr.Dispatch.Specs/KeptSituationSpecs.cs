using System.Collections;
using System.Reflection;
using System.Text;
using Ucr.Dispatch.Canonical;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

/// <summary>A kept situation is the situation: whatever a plan depends on is written, and read back.</summary>
public sealed class KeptSituationSpecs
{
    private static readonly OpenVisit Visit1 = new(Id(1), VisitStage.Accepted, 40, 2)
    {
        Place = East(3),
        DueAt = T(14),
        ReceivedAt = T(11),
        EarliestAt = T(11, 30),
        LatestAt = T(18),
        Standard = ResponseStandard.TwoDay,
        Urgency = ClinicalUrgency.RiskToLife,
        LengthDeviation = 7.5,
        Capabilities = ["catheter"],
        LeastGrades = new Dictionary<string, int>(StringComparer.Ordinal) { ["catheter"] = 2 },
        Kit = ["bladder_scanner"],
        After = new(Id(8), 20),
        NeverAlone = true,
        Prefers = new("woman", "polish", [new("c3")]) { NotThese = [new("c4")] },
        NotThese = [new("c2")],
        Holders = [new(1, new("c1"))],
    };

    private static readonly AvailableClinician Clinician1 = new(new("c1"), East(0), T(8), T(20))
    {
        Capabilities = ["catheter"],
        Grades = new Dictionary<string, int>(StringComparer.Ordinal) { ["catheter"] = 2 },
        CapabilityEnds = new Dictionary<string, Instant>(StringComparer.Ordinal) { ["catheter"] = T(23) },
        At = East(1),
        SeenAt = T(11, 50),
        Supervised = true,
        Barred = "registration has run out",
        Task = new(TaskKind.WithPatient, T(12, 20), East(1), Id(9)),
        Breaks = [new(T(13), T(14), 30)],
        RestsUntil = T(7),
        MustStopBy = T(21),
        OvertimeMinutes = 30,
        EndsIn = East(2),
        Kit = ["hoist"],
        LoadMinutes = 120,
        Gender = "woman",
        Languages = ["polish"],
    };

    private static readonly Situation Full = new(
        new("local/7")
        {
            DriveWeight = 1,
            WaitWeight = 2,
            LateWeight = 3,
            RiskWeight = 4,
            UndoneWeight = 5,
            OvertimeWeight = 6,
            ChangeWeight = 7,
            PreferenceWeight = 8,
            LoadWeight = 9,
            TwoDayShare = 0.2,
            TwoDayUndoneShare = 0.3,
            DoorMinutes = 10,
            BetweenVisitsMinutes = 11,
            FetchMinutes = 6,
            RiskToLifeTimes = 15,
            HighUrgencyTimes = 2,
            OverrunShare = 0.4,
            SearchSpreadMinutes = 12,
            SearchSpreadShare = 0.5,
            UnknownDriveMinutes = 13,
            DivertChance = 0.6,
            Iterations = 14,
            LookAhead = LookAhead.Usual,
        },
        T(12), [Visit1], [Clinician1])
    {
        Kit = [new("bladder_scanner", 1) { Place = East(6) }],
        Last = [new(Id(1), 1, new("c1"), 2, Said: true)],
        Demand = new([1.5, 2], [new(East(4), 0.5)], [new(1, 45, 120, ResponseStandard.TwoHour, ["iv"]) { Urgency = ClinicalUrgency.High }]),
    };

    [Fact]
    public void a_situation_reads_back_as_it_was_written()
    {
        var (read, travel) = CanonicalReading.Situation(CanonicalJson.Of(Full, "roads/3"));
        Described(read).ShouldBe(Described(Full));
        travel.ShouldBe("roads/3");
        CanonicalJson.Sha256(read, travel).ShouldBe(CanonicalJson.Sha256(Full, "roads/3"));
    }

    [Fact]
    public void nothing_that_a_plan_depends_on_is_left_out_of_this_spec()
    {
        object[] usual = [new DispatchPolicy("x"), new OpenVisit(Id(0), VisitStage.Planned, 1, 1), new AvailableClinician(new("x"), East(9), T(0), T(1)), new Situation(new("x"), T(0), [], [])];
        foreach (var (blank, full) in usual.Zip(new object[] { Full.Policy, Visit1, Clinician1, Full }))
        {
            foreach (var member in blank.GetType().GetProperties().Where(member => member.SetMethod is not null))
            {
                Same(member, blank, full).ShouldBeFalse($"{blank.GetType().Name}.{member.Name} stands at its default, so that nobody would notice that it is not kept");
            }
        }
    }

    [Fact]
    public void what_is_no_situation_is_refused_in_words()
    {
        foreach (var text in (string[])["", "[]", "{}", "{\"now\":1}", Encoding.UTF8.GetString(CanonicalJson.Of(Full, "roads/3")).Replace("TwoDay", "Someday", StringComparison.Ordinal)])
        {
            Should.Throw<FormatException>(() => CanonicalReading.Situation(Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith("This is not a situation");
        }
    }

    /// <summary>All that stands in a value, whatever kind of list holds it.</summary>
    private static string Described(object? value) => value switch
    {
        null => "-",
        string or ValueType when value is not DictionaryEntry => value.ToString()!,
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Described))}]",
        _ => $"{{{string.Join(", ", value.GetType().GetProperties().Where(member => member.GetIndexParameters().Length == 0).Select(member => $"{member.Name} {Described(member.GetValue(value))}"))}}}",
    };

    private static bool Same(PropertyInfo member, object one, object other) => (member.GetValue(one), member.GetValue(other)) switch
    {
        (ICollection { Count: 0 }, ICollection { Count: 0 }) => true,
        var (a, b) => Equals(a, b),
    };
}
