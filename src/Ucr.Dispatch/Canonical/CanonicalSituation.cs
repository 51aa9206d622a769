using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>How the parts of a situation are written.</summary>
public static partial class CanonicalJson
{
    private static void Policy(Utf8JsonWriter json, DispatchPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("name", policy.Name);
        json.WriteNumber("driveWeight", policy.DriveWeight);
        json.WriteNumber("waitWeight", policy.WaitWeight);
        json.WriteNumber("lateWeight", policy.LateWeight);
        json.WriteNumber("riskWeight", policy.RiskWeight);
        json.WriteNumber("undoneWeight", policy.UndoneWeight);
        json.WriteNumber("overtimeWeight", policy.OvertimeWeight);
        json.WriteNumber("changeWeight", policy.ChangeWeight);
        json.WriteNumber("preferenceWeight", policy.PreferenceWeight);
        json.WriteNumber("loadWeight", policy.LoadWeight);
        json.WriteNumber("twoDayShare", policy.TwoDayShare);
        json.WriteNumber("twoDayUndoneShare", policy.TwoDayUndoneShare);
        json.WriteNumber("doorMinutes", policy.DoorMinutes);
        json.WriteNumber("betweenVisitsMinutes", policy.BetweenVisitsMinutes);
        json.WriteNumber("overrunShare", policy.OverrunShare);
        json.WriteNumber("searchSpreadMinutes", policy.SearchSpreadMinutes);
        json.WriteNumber("searchSpreadShare", policy.SearchSpreadShare);
        json.WriteNumber("unknownDriveMinutes", policy.UnknownDriveMinutes);
        json.WriteNumber("divertChance", policy.DivertChance);
        Number(json, "fetchMinutes", policy.FetchMinutes == DispatchPolicy.UsualFetchMinutes ? null : policy.FetchMinutes); // came later: what was written before keeps its hash
        Number(json, "riskToLifeTimes", policy.RiskToLifeTimes == DispatchPolicy.UsualRiskToLifeTimes ? null : policy.RiskToLifeTimes);
        Number(json, "highUrgencyTimes", policy.HighUrgencyTimes == DispatchPolicy.UsualHighUrgencyTimes ? null : policy.HighUrgencyTimes);
        json.WriteNumber("iterations", policy.Iterations);
        json.WriteNumber("futures", policy.LookAhead.Futures);
        json.WriteNumber("futureMinutes", policy.LookAhead.Minutes);
        json.WriteNumber("futureIterations", policy.LookAhead.Iterations);
        json.WriteEndObject();
    }

    private static void Visit(Utf8JsonWriter json, OpenVisit visit)
    {
        json.WriteStartObject();
        json.WriteString("id", visit.Id.Value);
        json.WriteString("stage", visit.Stage.ToString());
        json.WriteNumber("expectedMinutes", visit.ExpectedMinutes);
        json.WriteNumber("people", visit.People);
        Place(json, "place", visit.Place);
        At(json, "dueAt", visit.DueAt);
        At(json, "receivedAt", visit.ReceivedAt);
        At(json, "earliestAt", visit.EarliestAt);
        At(json, "latestAt", visit.LatestAt);
        json.WriteString("standard", visit.Standard?.ToString());
        json.WriteString("urgency", visit.Urgency.ToString());
        Number(json, "lengthDeviation", visit.LengthDeviation);
        Order(json, visit.After);
        Texts(json, "capabilities", visit.Capabilities);
        Grades(json, "leastGrades", visit.LeastGrades);
        Texts(json, "kit", visit.Kit);
        Flag(json, "neverAlone", visit.NeverAlone);
        json.WriteString("prefersGender", visit.Prefers.Gender);
        json.WriteString("prefersLanguage", visit.Prefers.Language);
        Texts(json, "familiar", visit.Prefers.Familiar.Select(id => id.Value));
        if (visit.Prefers.NotThese.Count > 0)
        {
            Texts(json, "notWanted", visit.Prefers.NotThese.Select(id => id.Value));
        }

        Texts(json, "notThese", visit.NotThese.Select(id => id.Value));
        Holders(json, visit);
        json.WriteEndObject();
    }

    private static void Order(Utf8JsonWriter json, VisitOrder? after)
    {
        if (after is not null)
        {
            json.WriteStartObject("after");
            json.WriteString("visit", after.Visit.Value);
            json.WriteNumber("gapMinutes", after.GapMinutes);
            json.WriteEndObject();
        }
    }

    private static void Holders(Utf8JsonWriter json, OpenVisit visit)
    {
        json.WriteStartArray("holders");
        foreach (var holder in visit.Holders.OrderBy(holder => holder.Slot))
        {
            json.WriteStartObject();
            json.WriteNumber("slot", holder.Slot);
            json.WriteString("clinician", holder.Clinician.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Store(Utf8JsonWriter json, Situation situation)
    {
        json.WriteStartArray("kit");
        foreach (var kit in situation.Kit.OrderBy(kit => kit.Key, StringComparer.Ordinal).ThenBy(kit => kit.Units).ThenBy(kit => kit.Place?.Easting).ThenBy(kit => kit.Place?.Northing))
        {
            json.WriteStartObject();
            json.WriteString("key", kit.Key);
            json.WriteNumber("units", kit.Units);
            if (kit.Place is not null)
            {
                Place(json, "place", kit.Place);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Last(Utf8JsonWriter json, Situation situation)
    {
        json.WriteStartArray("last");
        foreach (var told in situation.Last.OrderBy(told => told.Visit.Value).ThenBy(told => told.Slot))
        {
            json.WriteStartObject();
            json.WriteString("visit", told.Visit.Value);
            json.WriteNumber("slot", told.Slot);
            json.WriteString("clinician", told.Clinician.Value);
            json.WriteNumber("visitsBefore", told.VisitsBefore);
            Flag(json, "said", told.Said);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Grades(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> grades)
    {
        if (grades.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, grade) in grades.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(key, grade);
        }

        json.WriteEndObject();
    }
}
