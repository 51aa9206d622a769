using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>Reads a policy back from canonical form: with the weights that it had then, whatever its name means today.</summary>
internal static class PolicyReading
{
    public static DispatchPolicy Policy(JsonElement json)
    {
        double Of(string name) => json.GetProperty(name).GetDouble();
        double Later(string name, double usual) => json.TryGetProperty(name, out var own) ? own.GetDouble() : usual;
        return new(json.Text("name")!)
        {
            DriveWeight = Of("driveWeight"),
            WaitWeight = Of("waitWeight"),
            LateWeight = Of("lateWeight"),
            RiskWeight = Of("riskWeight"),
            UndoneWeight = Of("undoneWeight"),
            OvertimeWeight = Of("overtimeWeight"),
            ChangeWeight = Of("changeWeight"),
            PreferenceWeight = Of("preferenceWeight"),
            LoadWeight = Of("loadWeight"),
            TwoDayShare = Of("twoDayShare"),
            TwoDayUndoneShare = Of("twoDayUndoneShare"),
            DoorMinutes = Of("doorMinutes"),
            BetweenVisitsMinutes = Of("betweenVisitsMinutes"),
            OverrunShare = Of("overrunShare"),
            SearchSpreadMinutes = Of("searchSpreadMinutes"),
            SearchSpreadShare = Of("searchSpreadShare"),
            UnknownDriveMinutes = Of("unknownDriveMinutes"),
            DivertChance = Of("divertChance"),
            FetchMinutes = Later("fetchMinutes", DispatchPolicy.UsualFetchMinutes),
            RiskToLifeTimes = Later("riskToLifeTimes", DispatchPolicy.UsualRiskToLifeTimes),
            HighUrgencyTimes = Later("highUrgencyTimes", DispatchPolicy.UsualHighUrgencyTimes),
            Iterations = json.Whole("iterations"),
            LookAhead = new(json.Whole("futures"), json.Whole("futureMinutes"), json.Whole("futureIterations")),
        };
    }
}
