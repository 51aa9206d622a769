using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Intake.Refused;
using Ucr.Domain.Reporting;
using Ucr.Domain.Specs.Allocation.Rota;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Persons;

namespace Ucr.Domain.Specs.Documents;

/// <summary>What each command does in one kind of stream, for each state that the stream can be in.</summary>
/// <param name="Title">Of the table.</param>
/// <param name="Stages">Each state with its name; null where there is no stream yet.</param>
/// <param name="Commands">Each command, who gives it, and how it is put to a state.</param>
internal sealed record Pathway(string Title, IReadOnlyList<(string Name, object? State)> Stages, IReadOnlyList<(object Command, Actor By)> Commands)
{
    private static readonly Instant Now = T(17, 0);

    private static readonly Guid Message = Guid.Parse("00000000-0000-7000-8000-00000000000c");

    /// <summary>The streams besides a referral and its visits, and what begins those two.</summary>
    public static IReadOnlyList<Pathway> Others { get; } = [Beginnings(), Shifts(), People(), Submissions(), AtTheDesk(), Settings()];

    /// <summary>What a command gives for a state.</summary>
    public static Decision Decide(object command, object? state, Actor by)
    {
        DecisionContext context = new(by, Now, Defaults);
        return command switch
        {
            ReceiveReferral c => c.Decide((Referral?)state, "UCR-24601", context),
            ImportHistory c => c.Decide((Referral?)state, "UCR-24601", context),
            PlanVisit c => c.Decide(state is null ? null : Planned().Visit, [Accepted().Referral], context),
            IShiftCommand c => c.Decide((Shift?)state, context),
            IPersonCommand c => c.Decide((PersonState?)state, context),
            ISubmissionCommand c => c.Decide((Submission?)state, context),
            IDeskCommand c => c.Decide((ProviderDesk)state!, context),
            ISettingsCommand c => c.Decide((ServiceSettings)state!, context),
            _ => throw new NotSupportedException($"{command.GetType().Name} has no place in docs/pathway.md. Give it a table."),
        };
    }

    private static Pathway Beginnings() => new(
        "What begins a referral and a visit",
        [("new", null), ("held already", AtNine().Referral)],
        [(Receive(), Sender), (History(), Manager), (Plan(T(9, 12), VisitPurpose.Crisis), Desk)]);

    private static ImportHistory History() => new(
        Ours, Received(T(9, 0)).Patient, Received(T(9, 0)).Message, new() { SenderReference = "A-1", ReceivedAt = T(9, 0), Source = ReferralSource.Gp }, "aa", Corrects: false);

    private static ReceiveReferral Receive()
    {
        var e = Received(T(9, 0));
        return new(
            e.ReferralId, e.Patient, e.Channel, e.Source, e.Referrer, e.Message, e.Need, e.Narrative, e.AgeInYears, e.Place, e.Locality,
            e.Alerts, e.Safety, e.SenderBreachAt, e.Doubts, e.ReceivedAt, e.OccurredAt);
    }

    private static Pathway Shifts()
    {
        StartShift start = new(new(Guid.Empty), Nurse.Id, "North", "Nurse", ["lifting"], new(400_000, 300_000), T(8, 0), T(16, 0));
        EndShift end = new(start.Shift, T(15, 0), SafeHome: true) { LeftBehind = LeftBehind.Nothing };
        var started = After<Shift, IShiftEvent>(null, start, Nurse, (shift, e) => Shift.Evolve(start.Shift, shift, e));
        var ended = After<Shift, IShiftEvent>(started, end, Nurse, (shift, e) => Shift.Evolve(start.Shift, shift, e));
        var row = ShiftRotaSpecs.Row with { EndsAt = start.EndsAt };
        PlanShift plan = new(start.Shift, start.Clinician, start.StartsAt, row, Now);
        CancelShift cancel = new(start.Shift, UnavailableReason.Sick, Now);
        var planned = After<Shift, IShiftEvent>(null, plan, Desk, (shift, e) => Shift.Evolve(start.Shift, shift, e));
        var cancelled = After<Shift, IShiftEvent>(planned, cancel, Desk, (shift, e) => Shift.Evolve(start.Shift, shift, e));
        return new(
            "A shift",
            [("none", null), ("planned", planned), ("cancelled", cancelled), ("started", started), ("ended", ended)],
            [
                (plan with { Row = row with { Team = "South" } }, Desk), (cancel, Desk), (start, Nurse),
                (new RecordUnavailable(start.Shift, UnavailableReason.Sick, T(15, 30), null, Now), Nurse), (new RecordAvailableAgain(start.Shift, Now), Nurse),
                (new PlanBreak(start.Shift, null, T(14, 0), T(15, 0), 30, Now), Nurse), (new TakeBreak(start.Shift, 1, T(12, 30)), Nurse),
                (new CarryKit(start.Shift, ["hoist"], Now), Nurse), (new ChangeStaffRecord(start.Shift, ["iv"], null, new(ClinicianGender.Woman, ["polish"]), Now), Desk), (new AllowOvertime(start.Shift, 60, Now), Desk),
                (new ChangeShiftEnd(start.Shift, T(18, 0), null, Now), Desk),
                (new TakeCustody(start.Shift, "CD-7", CustodyKind.ControlledDrugs, Medic.Id, Now), Nurse), (new GiveCustody(start.Shift, "CD-7", "Store", Medic.Id, Now), Nurse), (end, Nurse),
            ]);
    }

    private static Pathway People()
    {
        RecordWarning record = new(Patient, Message, WarningKind.Animal, null, Why, Now + Duration.FromDays(90), Now + Duration.FromDays(180), Now);
        MergePersons merge = new(Patient, new(Message), Why, Now);
        PersonState Next(PersonState? person, IPersonEvent e) => PersonState.Evolve(Patient, person, e);
        var warned = After<PersonState, IPersonEvent>(null, record, Nurse, Next);
        var merged = After<PersonState, IPersonEvent>(warned, merge, TriageNurse, Next);
        return new(
            "A person",
            [("nothing known", null), ("a warning", warned), ("a warning, and two records", merged)],
            [
                (record, Nurse), (new ReviewWarning(Patient, Message, Now + Duration.FromDays(100), Now + Duration.FromDays(200), Now), Nurse),
                (new EndWarning(Patient, Message, "No longer so", Now), Nurse), (new RecordWishes(Patient, new(ClinicianGender.Woman, "polish"), WishSaidBy.Patient, Now), CallTaker), (merge, TriageNurse), (new UnmergePersons(Patient, new(Message), Why, Now), TriageNurse),
            ]);
    }

    private static Pathway Submissions()
    {
        PrepareSubmission prepare = new(new(Guid.Empty), new(2025, 12, 1), 900, 10, 8, 12, 20, "aa");
        ConfirmSubmission confirm = new(prepare.Submission, Now);
        CorrectFigure correct = new(prepare.Submission, new(Message), "Two contacts came late", Now);
        Submission Next(Submission? submission, ISubmissionEvent e) => Submission.Evolve(prepare.Submission, submission, e);
        var prepared = After<Submission, ISubmissionEvent>(null, prepare, Manager, Next);
        var confirmed = After<Submission, ISubmissionEvent>(prepared, confirm, Manager, Next);
        var corrected = After<Submission, ISubmissionEvent>(confirmed, correct, Manager, Next);
        return new(
            "A month's submission",
            [("none", null), ("prepared", prepared), ("confirmed", confirmed), ("corrected", corrected)],
            [(prepare with { Sha256 = "bb" }, Manager), (confirm, Manager), (correct, Manager)]);
    }

    private static Pathway AtTheDesk()
    {
        ReportStuckMessage report = new(Message, T(16, 30));
        AcknowledgeAtDesk acknowledge = new(EscalationKind.MessageStuck, T(16, 30, 30), Message);
        EscalationNotified told = new(EscalationKind.MessageStuck, T(16, 30, 30), 1, NotificationChannel.Email, "Dispatcher", true, Now, About: Message);
        ProviderDesk Next(ProviderDesk? desk, IDeskEvent e) => ProviderDesk.Evolve(Guid.Empty, desk, e);
        var stuck = After<ProviderDesk, IDeskEvent>(new ProviderDesk(), report, Desk, Next);
        var taken = After<ProviderDesk, IDeskEvent>(stuck, acknowledge, Desk, Next);
        return new(
            "The provider's desk",
            [("nothing stuck", new ProviderDesk()), ("a message stuck", stuck), ("taken on", taken)],
            [
                (report, Actor.Service), (new ReportRefusedMessage(Message, T(16, 30)), Actor.Service),
                (new AnswerRefusedMessage(Message, RefusedMessageAnswer.EnteredByHand, Ours, null, Now), Desk),
                (new RaiseWhatIsDueAtDesk(Now + Duration.FromHours(1)), Actor.Service), (acknowledge, Desk), (new RecordNotificationAtDesk(told), Actor.Service),
            ]);
    }

    private static Pathway Settings()
    {
        ChangeSettings change = new(Policies with { Reporting = new() { TwoHourThresholds = [.. Domain.Reporting.National.Threshold.National, new(new(2027, 1, 1), 80m)] } }, Now + Duration.FromDays(1), "The board asked for more");
        WithdrawSettings withdraw = new(2, "Set for the wrong day");
        var waiting = After<ServiceSettings, ISettingsEvent>(Defaults, change, Manager, ServiceSettings.Evolve);
        var withdrawn = After<ServiceSettings, ISettingsEvent>(waiting, withdraw, Manager, ServiceSettings.Evolve);
        return new("The settings", [("as they are", Defaults), ("a change waits", waiting), ("taken back", withdrawn)], [(change, Manager), (withdraw, Manager)]);
    }

    private static TState After<TState, TEvent>(TState? state, object command, Actor by, Func<TState?, TEvent, TState> evolve)
        where TState : class => Decide(command, state, by).Cast<TEvent>().Aggregate(state, (current, happened) => evolve(current, happened))!;
}
