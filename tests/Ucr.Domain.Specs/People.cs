namespace Ucr.Domain.Specs;

/// <summary>Who works at the invented service.</summary>
internal static class People
{
    public static readonly Actor CallTaker = Of("call-taker", registered: false, Role.CallTaker);
    public static readonly Actor TriageNurse = Of("triage", registered: true, Role.TriageClinician);
    public static readonly Actor OtherTriageNurse = Of("other-triage", registered: true, Role.TriageClinician);
    public static readonly Actor Lapsed = Of("lapsed", registered: false, Role.TriageClinician);
    public static readonly Actor Desk = Of("desk", registered: false, Role.Dispatcher);
    public static readonly Actor Nurse = Of("nurse", registered: true, Role.Clinician);
    public static readonly Actor Medic = Of("medic", registered: true, Role.Clinician);
    public static readonly Actor Manager = Of("manager", registered: false, Role.Manager);
    public static readonly Actor OtherManager = Of("other-manager", registered: false, Role.Manager);
    public static readonly Actor Sender = Of("999", registered: false, Role.Integration);

    private static Actor Of(string id, bool registered, params Role[] roles) => new(new(id), roles.ToHashSet(), registered);
}
