using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Storage;

/// <summary>Puts the words that events refer to into the patient's sealed store: an event cannot be written without them.</summary>
internal static class FreeTexts
{
    public static async Task Store(PatientVault vault, IDocumentSession session, PatientId patient, IEnumerable<IUcrEvent> events, CancellationToken cancellation)
    {
        foreach (var text in events.SelectMany(In).Where(text => text.Words is not null))
        {
            await vault.StoreText(session, patient.Value, text.Id, text.Words!, cancellation);
        }
    }

    /// <summary>Every free text that an event refers to, however deep it stands in it.</summary>
    public static IEnumerable<FreeText> In(IUcrEvent happened) => Texts.In(happened);
}
