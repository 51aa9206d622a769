using Marten;
using Ucr.Server.Integration.Itk.Documents;
using Ucr.Server.Integration.Itk.Door;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Documents;

/// <summary>Opens the document that a referral came in: the access is recorded before its bytes are opened.</summary>
public sealed class DocumentReading(IDocumentStore store, RawMessages messages, AccessLog access)
{
    /// <summary>The document in a message of the referral, or its latest; null when there is none, or it was erased.</summary>
    public async Task<DocumentModel?> Read(HttpContext http, OpenedReferral opened, Guid? message)
    {
        await using var session = store.QuerySession(http.User.Provider);
        var versions = (await session.LoadAsync<ItkDocumentSet>(opened.Referral.Id.Value, http.RequestAborted))?.Versions ?? [];
        var wanted = message is null ? versions.Where(version => version.Kind != ItkDocumentKind.Older).OrderBy(version => version.Number).LastOrDefault() : versions.FirstOrDefault(version => version.Message == message);
        if (wanted is null)
        {
            return null;
        }

        await access.RecordAsync(http.User, AccessedThing.Message, opened.Referral.Patient.Value);
        var bytes = await messages.Read(session, wanted.Message, http.RequestAborted);
        return bytes is null || Document(bytes, wanted) is not { } document ? null : Model(opened, document, wanted, versions);
    }

    private static CdaDocument? Document(byte[] bytes, ItkDocumentVersion wanted) =>
        SafeXml.Read(bytes).Document is { } xml && ItkEnvelope.Read(xml, wanted.ReceivedAt).Message is { } message
            ? ItkContent.Of(message, wanted.ReceivedAt, _ => true).Document
            : null;

    private static DocumentModel Model(OpenedReferral opened, CdaDocument document, ItkDocumentVersion wanted, IReadOnlyList<ItkDocumentVersion> versions) =>
        new(opened.Head, document.Title ?? "Report of NHS 111", document.Sections)
        {
            Written = document.WrittenAt() is { } at ? TimeText.Full(at) : null,
            Notice = Notice(wanted, versions),
            Attachments = document.Attachments,
            Versions = [.. versions.OrderByDescending(version => version.Number).Select(version =>
                new DocumentModel.Version($"{Kind(version)} {version.Number}, received {TimeText.Full(version.ReceivedAt)}", version.Message, version == wanted, version.ReceivedAt))],
        };

    private static string? Notice(ItkDocumentVersion wanted, IReadOnlyList<ItkDocumentVersion> versions) => wanted switch
    {
        { Kind: ItkDocumentKind.Withdrawal } => "With this the sender took the report back.",
        _ when versions.Any(other => other.Kind == ItkDocumentKind.Withdrawal && other.Number > wanted.Number) => "The sender took this report back later.",
        _ when versions.Any(other => other.Number > wanted.Number) => "There is a later version of this report.",
        _ => null,
    };

    private static string Kind(ItkDocumentVersion version) => version.Kind == ItkDocumentKind.Withdrawal ? "Withdrawal, version" : "Version";
}
