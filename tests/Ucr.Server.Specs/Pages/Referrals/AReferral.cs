using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Specs.Pages.Referrals;

/// <summary>Referrals, visits and forms for page specs.</summary>
internal static class AReferral
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 14, 5);

    public static readonly StaffId Nurse = new("amira.khan");

    public static Referral At(Stage stage) => new()
    {
        Id = new(Guid.NewGuid()),
        Reference = "UCR-10001",
        Patient = new(Guid.NewGuid()),
        Message = new(Guid.NewGuid(), "0"),
        Stage = stage,
        ReceivedAt = Now,
        Clock = stage == Stage.Seen ? new(ResponseStandard.TwoHour, Now, Now + Duration.FromHours(2), new("received-by-service/1"), Now) : null,
    };

    public static Visit VisitAt(VisitStage stage, CrewSlot slot) =>
        new() { Id = new(Guid.NewGuid()), Serves = [new(Guid.NewGuid())], Patient = new(Guid.NewGuid()), Stage = stage, Crew = [slot] };

    public static FormState Form(params (string Field, string Value)[] fields) => FormState.Posted(
        fields.GroupBy(field => field.Field, StringComparer.Ordinal).Select(field =>
            KeyValuePair.Create(field.Key, new Microsoft.Extensions.Primitives.StringValues([.. field.Select(one => one.Value)]))),
        Guid.NewGuid());
}
