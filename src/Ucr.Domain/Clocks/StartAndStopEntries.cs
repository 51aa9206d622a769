using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Clocks;

/// <summary>The policies of starting and stopping clocks that a service chooses between.</summary>
public static class StartAndStopEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyFields.Choosing(
            new("out-of-hours-start", "When does the clock of a referral start that comes while the service is closed?", Local, Recalled, "National guidance (2021 and later) could not be read; recalled from practice")
                { Rules = [16, 17, 18], Rulings = [7] },
            "/clocks/outOfHours", policies => policies.Clocks.OutOfHours, (policies, value) => policies with { Clocks = policies.Clocks with { OutOfHours = value } },
            (OutOfHoursStart.AtReceipt, new(new("received-by-service/1"), "Policy A: at receipt, at any hour.", Offered: true)),
            (OutOfHoursStart.AtNextOpening, new(new("next-opening/1"), "Policy B: at the next opening; receipt is recorded all the same. A service that never closes is not touched by it.", Offered: true))),
        PolicyFields.Choosing(
            new("two-day-count", "Are two days 48 hours, or two midnights?", National, Recalled, "The standard verified; how it is counted was not found") { Rules = [40] },
            "/clocks/twoDay", policies => policies.Clocks.TwoDay, (policies, value) => policies with { Clocks = policies.Clocks with { TwoDay = value } },
            (TwoDayCount.FortyEightHours, new(new("hours-48/1"), "48 hours; the count of midnights stands beside it.", Offered: true)),
            (TwoDayCount.TwoMidnights, new(new("two-midnights/1"), "The end of the second London day after the start; the 48 hours stand beside it.", Offered: true))),
        PolicyFields.Choosing(
            new("registered-responder", "Does a subcontractor or volunteer who is first on scene stop the clock?", Local, ProductDecision, NotFound) { Rules = [37] },
            "/clocks/firstResponder", policies => policies.Clocks.FirstResponder, (policies, value) => policies with { Clocks = policies.Clocks with { FirstResponder = value } },
            (FirstResponderStop.Never, new(new("own-team-only/1"), "No; a lift after a fall is recorded by itself.", Offered: true)),
            (FirstResponderStop.WhenRegistered, new(new("registered-responders/1"), "Yes, where they hold a registration as a health professional.", Offered: true))),
        PolicyFields.Choosing(
            new("remote-stop", "Does a remote assessment that answers the whole need stop the clock?", Local, ProductDecision, NotFound) { Rules = [25] },
            "/clocks/remote", policies => policies.Clocks.Remote, (policies, value) => policies with { Clocks = policies.Clocks with { Remote = value } },
            (RemoteStop.Never, new(new("remote-never-stops/1"), "No: it is recorded as exempt (07) with a reason, and counted apart.", Offered: true)),
            (RemoteStop.WhenItWasTheResponse, new(new("remote-stops-when-resolved/1"), "Yes, where the clinician says that it was the clinically appropriate response.", Offered: true))),
        PolicyFields.Choosing(
            new("floor-time-start", "From when does the time on the floor count?", Local, ProductDecision, NotFound) { Rules = [45] },
            "/clocks/floorTime", policies => policies.Clocks.FloorTime, (policies, value) => policies with { Clocks = policies.Clocks with { FloorTime = value } },
            (FloorTimeStart.FallOrReceipt, new(new("fall-or-receipt/1"), "From the fall; from receipt until somebody has said when it was.", Offered: true)),
            (FloorTimeStart.OnlyWhenSaid, new(new("only-when-said/1"), "Only once somebody said that the person lies on the floor.", Offered: true))),
        PolicyFields.Lengths(
            new("time-to-send", "When is too little time left to send somebody?", Local, ProductDecision, NotFound) { Rules = [48] },
            ("expected-drive", "Minutes of an expected drive", "/clocks/expectedDrive", policies => policies.Clocks.ExpectedDrive, (policies, value) => policies with { Clocks = policies.Clocks with { ExpectedDrive = value } }, 1, 180),
            ("get-ready", "Minutes to find somebody, and for them to set off", "/clocks/getReady", policies => policies.Clocks.GetReady, (policies, value) => policies with { Clocks = policies.Clocks with { GetReady = value } }, 1, 180)),
    ];
}
