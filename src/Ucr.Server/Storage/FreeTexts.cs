using System.Collections.Concurrent;
using System.Reflection;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Storage;

/// <summary>Puts the words that events refer to into the patient's sealed store: an event cannot be written without them.</summary>
internal static class FreeTexts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> TextMembers = new();

    public static async Task Store(PatientVault vault, IDocumentSession session, PatientId patient, IEnumerable<IUcrEvent> events, CancellationToken cancellation)
    {
        foreach (var text in events.SelectMany(In).Where(text => text.Words is not null))
        {
            await vault.StoreText(session, patient.Value, text.Id, text.Words!, cancellation);
        }
    }

    /// <summary>Every free text that an event refers to.</summary>
    public static IEnumerable<FreeText> In(IUcrEvent happened)
    {
        var members = TextMembers.GetOrAdd(happened.GetType(), type => [.. type.GetProperties().Where(member => member.PropertyType == typeof(FreeText))]);
        var texts = members.Select(member => (FreeText?)member.GetValue(happened));
        var ofAlerts = happened is ReferralReceived received ? received.Alerts.Select(alert => alert.Words) : [];
        return texts.Concat(ofAlerts).OfType<FreeText>();
    }
}
