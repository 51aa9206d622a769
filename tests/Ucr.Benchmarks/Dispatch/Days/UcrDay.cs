using System.Text.Json;

namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>Reads the days of the public set <c>ucr-day</c>, which lies beside the repository and is never copied into it.</summary>
public static class UcrDay
{
    private const double RoadFactor = 1.3;
    private const double KilometresAnHour = 30;
    private const int ParkingSeconds = 120;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The days of so many clinicians; none where the set is not there.</summary>
    public static IReadOnlyList<Day> Of(int clinicians) => SharedSets.Folder("ucr-day") is { } folder
        ? [.. Directory.EnumerateFiles(folder, $"*-c{clinicians}-*.json").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    private static Day Read(string path)
    {
        var file = JsonSerializer.Deserialize<DayFile>(File.ReadAllText(path), Json)!;
        return new(
            Path.GetFileNameWithoutExtension(path), file.HorizonSeconds,
            [.. file.Jobs.Select((job, i) => new DayVisit(i, new(job.X, job.Y), job.Release, job.Due, job.Duration, job.Skill, job.Urgent))],
            [.. file.Clinicians.Select((one, i) => new DayClinician(i, new(one.X, one.Y), one.Skills, one.ShiftStart, one.ShiftEnd))],
            new(RoadFactor, KilometresAnHour, ParkingSeconds));
    }

    private sealed record DayFile(int HorizonSeconds, IReadOnlyList<Job> Jobs, IReadOnlyList<Clinician> Clinicians);

    private sealed record Job(double X, double Y, int Release, int Due, int Duration, int Skill, bool Urgent);

    private sealed record Clinician(double X, double Y, IReadOnlyList<int> Skills, int ShiftStart, int ShiftEnd);
}
