using System.Globalization;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Intake;

/// <summary>The policies of a service's own doors, and of what it tells whoever referred.</summary>
public static class DoorEntries
{
    private const string Ours = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("public-form", "May anybody refer themselves or somebody they care for by a form?", Local, ProductDecision, Ours)
        {
            Rulings = [12],
            Present = policies => policies.Intake.PublicForm ? "Yes, by the public form; whoever sends it is asked for danger signs first." : "No: they ring. Partners refer by their own links.",
            Fields = [Switch("public-form", "Show the public form", "publicForm", intake => intake.PublicForm, (intake, value) => intake with { PublicForm = value })],
        },
        new("bars-use-cases", "Whose requests are taken by the Booking and Referral Standard?", Local, ProductDecision, "The standard lets a receiver say which use cases it takes; which, each service agrees with its senders")
        {
            Rulings = [5],
            Present = Senders,
            Fields =
            [
                Switch("takes-from-999", "Take requests of 999 (a4t3)", "takesFrom999", intake => intake.TakesFrom999, (intake, value) => intake with { TakesFrom999 = value }),
                Switch("takes-from-111", "Take referrals of 111 (Application 1)", "takesFrom111", intake => intake.TakesFrom111, (intake, value) => intake with { TakesFrom111 = value }),
                Switch("takes-from-practices", "Take referrals of general practices (Application 5)", "takesFromPractices", intake => intake.TakesFromPractices, (intake, value) => intake with { TakesFromPractices = value }),
                Switch("takes-from-control-rooms", "Take cases of other ambulance control rooms (Application 6)", "takesFromControlRooms", intake => intake.TakesFromControlRooms, (intake, value) => intake with { TakesFromControlRooms = value }),
            ],
        },
        new("status-link", "How long does a status link show anything?", Local, ProductDecision, Ours)
        {
            Rulings = [12],
            Present = policies => $"Until {policies.Intake.StatusLinkDays.ToString(CultureInfo.InvariantCulture)} days after the referral closed. It shows no clinical content and no address, and nothing at all under \"do not tell\".",
            Fields = [Number("status-link-days", "Days after the end", "statusLinkDays", intake => intake.StatusLinkDays, (intake, value) => intake with { StatusLinkDays = value }, 1, 90)],
        },
        new("referrer-feedback", "What is whoever referred told, and when?", Local, ProductDecision, Ours)
        {
            Rulings = [4, 12],
            Present = InWords,
            Fields =
            [
                Switch("tells-receipt", "Tell that we have it", "tellsReceipt", intake => intake.TellsReceipt, (intake, value) => intake with { TellsReceipt = value }),
                Switch("tells-decision", "Tell whether we take it on, and why not", "tellsDecision", intake => intake.TellsDecision, (intake, value) => intake with { TellsDecision = value }),
                Switch("tells-window", "Tell the window in which we come", "tellsWindow", intake => intake.TellsWindow, (intake, value) => intake with { TellsWindow = value }),
                Switch("tells-outcome", "Tell the next day what came of it", "tellsOutcome", intake => intake.TellsOutcome, (intake, value) => intake with { TellsOutcome = value }),
                Number("outcome-hour", "From which hour of the next day", "outcomeHour", intake => intake.OutcomeHour, (intake, value) => intake with { OutcomeHour = value }, 0, 23),
                Switch("rings-otherwise", "Make a call task where no e-mail, message or link reaches them", "ringsOtherwise", intake => intake.RingsOtherwise, (intake, value) => intake with { RingsOtherwise = value }),
            ],
        },
    ];

    private static string Senders(ServicePolicies policies)
    {
        var intake = policies.Intake;
        string[] taken = [intake.TakesFrom999 ? "999" : "", intake.TakesFrom111 ? "111" : "", intake.TakesFromPractices ? "general practices" : "", intake.TakesFromControlRooms ? "other ambulance control rooms" : ""];
        var words = string.Join(", ", taken.Where(one => one.Length > 0));
        return $"{(words.Length == 0 ? "Nobody's" : $"Those of {words}")}. What is not taken is refused to its sender, kept, and a task for a person here; what is held already goes on.";
    }

    private static string InWords(ServicePolicies policies)
    {
        var intake = policies.Intake;
        string[] told =
        [
            intake.TellsReceipt ? "that we have it" : "", intake.TellsDecision ? "whether we take it on and why not" : "", intake.TellsWindow ? "the window in which we come" : "",
            intake.TellsOutcome ? $"what came of it, from {intake.OutcomeHour.ToString("00", CultureInfo.InvariantCulture)}:00 on the next day" : "",
        ];
        var words = string.Join("; ", told.Where(one => one.Length > 0));
        return words.Length == 0 ? "Nothing by itself." : $"They are told {words}. {(intake.RingsOtherwise ? "A person rings where nothing else reaches them." : "Nobody rings by itself.")}";
    }

    private static PolicyField Switch(string name, string label, string member, Func<IntakePolicies, bool> read, Func<IntakePolicies, bool, IntakePolicies> write) =>
        PolicyFields.Switch(name, label, _ => $"/intake/{member}", policies => read(policies.Intake), (policies, value) => policies with { Intake = write(policies.Intake, value) });

    private static PolicyField Number(string name, string label, string member, Func<IntakePolicies, int> read, Func<IntakePolicies, int, IntakePolicies> write, int least, int most) =>
        PolicyFields.Number(name, label, _ => $"/intake/{member}", policies => read(policies.Intake), (policies, value) => policies with { Intake = write(policies.Intake, value) }, least, most);
}
