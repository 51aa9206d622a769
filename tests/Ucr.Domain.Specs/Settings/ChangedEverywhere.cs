using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting.Charts;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Automation;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Settings;

/// <summary>Settings that differ from the defaults in every member that a service may set.</summary>
internal static class ChangedEverywhere
{
    public static ServicePolicies Policies { get; } = new()
    {
        Hours = new()
        {
            Week = [new(IsoDayOfWeek.Monday, new(7, 0), new(21, 30)), new(IsoDayOfWeek.Tuesday, new(7, 0), new(21, 30)), new(IsoDayOfWeek.Sunday, new(22, 0), new(6, 0))],
            OnBankHolidays = [new(new(10, 0), new(16, 0))],
            BankHolidays = [new(2026, 12, 24)],
        },
        Intake = new()
        {
            Area = [new("Harbour", ["ZZ1", "ZZ9 4"]), new("Fell", ["E01011229"])],
            PublicForm = false,
            TakesFrom999 = false,
            TakesFrom111 = false,
            TakesFromPractices = false,
            TakesFromControlRooms = false,
            StatusLinkDays = 30,
            TellsReceipt = false,
            TellsDecision = false,
            TellsWindow = false,
            TellsOutcome = false,
            OutcomeHour = 11,
            RingsOtherwise = false,
        },
        Clocks = new()
        {
            OutOfHours = OutOfHoursStart.AtNextOpening,
            TwoDay = TwoDayCount.TwoMidnights,
            FirstResponder = FirstResponderStop.Never,
            Remote = RemoteStop.WhenItWasTheResponse,
            FloorTime = FloorTimeStart.OnlyWhenSaid,
            ExpectedDrive = Duration.FromMinutes(31),
            GetReady = Duration.FromMinutes(11),
            Limits = [.. ServicePolicies.Default.Clocks.Limits.Select(Changed)],
        },
        Escalations = new()
        {
            Ladders = [.. DefaultOnes.Select(Changed)],
            OnCall = [new(new("amira.khan"), EscalationReceiver.OnCallClinician, [new(IsoDayOfWeek.Friday, new(20, 0), new(8, 0))]), new(new("helen.frost"), EscalationReceiver.OnCallManager, [new(IsoDayOfWeek.Sunday, new(0, 0), new(0, 0))])],
            DeskWatched = [new(IsoDayOfWeek.Saturday, new(9, 0), new(17, 0))],
            SenderToldWithin = Duration.FromMinutes(45),
            SentAgainWithin = Duration.FromMinutes(90),
            ReplyDeliveredWithin = Duration.FromMinutes(7),
            MessageOutcomeWithin = Duration.FromSeconds(90),
            RepeatsAtMost = 3,
        },
        Triage = new()
        {
            Conditions = [.. ServicePolicies.Default.Triage.Conditions, new(new("heat"), "Unwell in the heat", National: false, new(2026, 6, 1), new(2026, 9, 30), ["ours", "sepsis"], ResponseStandard.TwoDay)],
            RedFlags = [.. ServicePolicies.Default.Triage.RedFlags, new("ours", "Is it far too hot?")],
            Exclusions = [new("dentist", "Only needs a dentist", "The dentist on call")],
            LocalRejections = [new("full", "We are full", LackOfCapacity: true), new("silent", "Nobody answers", FailedContact: true), new("no", "No reason")],
            LeastAge = 16,
            HospitalReferrals = HospitalReferrals.CountAsElsewhere,
            RemoteResolution = RemoteResolution.NotAllowed,
            SignpostInappropriate = false,
            LeastWindow = Duration.FromMinutes(60),
            NearDeadline = Duration.FromMinutes(20),
            ClosedHours = ClosedHoursPolicy.AlwaysNoResource,
            OvernightCall = Duration.FromMinutes(25),
            AssistedTriage = true,
            StraightThrough = new(true, [ReferralSource.Ambulance999, ReferralSource.SelfOrCarer], [new("falls"), new("heat")]),
        },
        Reporting = new()
        {
            TwoHourThresholds = [new(new(2022, 12, 1), 70), new(new(2027, 4, 1), 75)],
            BreachReasons = [new("heat", "It was too hot")],
            ChartSteps = [new(ChartOf.InTime, new(2026, 10, 1), "A second team at night")],
        },
        Allocation = new()
        {
            ClinicalLeads = [new("amira.khan")],
            CredentialsRequired = true,
            Automatic = new(true, [NeedKey.Other], [new(IsoDayOfWeek.Monday, new(9, 0), new(17, 0))], 90),
            Planning = new()
            {
                DrivePoints = 0.25m,
                WaitPoints = 1,
                LatePoints = 0.75m,
                RiskPoints = 400,
                UndonePoints = 900,
                OvertimePoints = 2.5m,
                ChangePoints = 20,
                WishPoints = 5,
                LoadPoints = 0,
                RiskToLifeTimes = 20,
                HighUrgencyTimes = 4.5m,
                TwoDayPercent = 15,
                TwoDayUndonePercent = 60,
                DoorMinutes = 3,
                NotesMinutes = 10,
                FetchMinutes = 6,
                UnknownDriveMinutes = 25,
                OverrunPercent = 40,
                DivertChancePercent = 95,
                Iterations = 300,
                LookAhead = new() { Enabled = !ServicePolicies.Default.Allocation.Planning.LookAhead.Enabled, Futures = 6, Minutes = 120, Iterations = 100 },
            },
            Room = new() { ChancePercent = 85, PointsForOthers = 8, VisitMinutes = 50, DeskMinutes = 20, Capabilities = ["nurse"], Hours = 5, CountAtMost = 20, StepMinutes = 15, HorizonHours = 10 },
            KitStores = [new("bladder_scanner", 2, new(430_200, 433_900)), new("hoist", 1, null)],
        },
        Visits = new()
        {
            Lead = new("helen.frost"),
            SearchSteps = [SearchStep.NeighboursAsked, SearchStep.PatientPhoned],
            TravelAllowance = Duration.FromMinutes(40),
            DoorAllowance = Duration.FromMinutes(10),
            LongestExtension = Duration.FromMinutes(30),
        },
        Outcomes = new() { GpToldWithin = Duration.FromHours(6), RegisteredResponders = ["falls-responders", "st_john"] },
    };

    private static IReadOnlyList<LadderPolicy> DefaultOnes => ServicePolicies.Default.Escalations.Ladders;

    private static ClockPolicy Changed(ClockPolicy usual)
    {
        var kind = ClockKinds.Of(usual.Kind);
        var changed = kind.Meaning.Origin == RuleOrigin.National ? usual : usual with { Limit = usual.Limit + Duration.FromMinutes(1) };
        changed = kind.Warns is null ? changed : changed with { WarnBefore = Duration.FromMinutes(7) };
        return kind.Meaning.Origin == RuleOrigin.National || kind.Meaning.Source.Contains("ruling", StringComparison.Ordinal) ? changed : changed with { Enabled = !usual.Enabled };
    }

    private static LadderPolicy Changed(LadderPolicy usual) => new(
        usual.Kind,
        [new(Duration.Zero, EscalationReceiver.OnCallManager, [NotificationChannel.WebPush]), new(Duration.FromSeconds(90), EscalationReceiver.Manager, [NotificationChannel.Email, NotificationChannel.Sms]), new(Duration.FromHours(2), EscalationReceiver.Dispatcher, [])],
        Duration.FromMinutes(61));
}
