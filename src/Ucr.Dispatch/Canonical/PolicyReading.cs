using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>Reads a policy back from canonical form: with the weights that it had then, whatever its name means today.</summary>
internal static class PolicyReading
{
    public static DispatchPolicy Policy(JsonElement json)
    {
        double Of(string name) => json.GetProperty(name).GetDouble();
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
            FetchMinutes = json.TryGetProperty("fetchMinutes", out var fetch) ? fetch.GetDouble() : DispatchPolicy.UsualFetchMinutes,
            Iterations = json.Whole("iterations"),
            LookAhead = new(json.Whole("futures"), json.Whole("futureMinutes"), json.Whole("futureIterations")),
        };
    }
}
