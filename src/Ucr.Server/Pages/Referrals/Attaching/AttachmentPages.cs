using System.Security.Cryptography;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Visits.Attachments;

namespace Ucr.Server.Pages.Referrals.Attaching;

/// <summary>Photographs and documents of a referral. Each look is recorded before anything is shown.</summary>
internal static class AttachmentPages
{
    /// <summary>What the referral's page says after each form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["attachment-in-error"] = "Entered in error: nobody is shown it any more",
    };

    /// <summary>Maps them at the desk.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder referrals)
    {
        referrals.MapGet("/{key}/attachments/{file:guid}", async (string key, Guid file, HttpContext http, ReferralReading reading, AccessLog access) =>
            await Shown(http, await reading.Find(http, key), file, patient => access.RecordAsync(http.User, AccessedThing.Attachment, patient)))
            .RequireAuthorization(Policies.PatientRecord);
        referrals.MapForm(new AttachmentInErrorForm(), Policies.PatientRecord);
    }

    /// <summary>Maps them for whoever goes.</summary>
    public static void MapAttachmentsOfVisits(this IEndpointRouteBuilder visits) =>
        visits.MapGet("/{id}/attachments/{file:guid}", async (VisitId id, Guid file, HttpContext http, VisitReading reading, AccessLog access) =>
            await Shown(http, await reading.Find(http, id) is { } visit ? await reading.Served(http, visit) : null, file, patient => access.RecordAllocatedAsync(http.User, AccessedThing.Attachment, patient)));

    private static async Task<IResult> Shown(HttpContext http, Referral? referral, Guid file, Func<Guid, Task> record)
    {
        if (referral?.Care.Attachments.FirstOrDefault(kept => kept.Id == file) is not { InError: false } attachment)
        {
            return PageResults.NotThere(http);
        }

        await record(referral.Patient.Value);
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession(http.User.Provider);
        var bytes = await http.RequestServices.GetRequiredService<PatientVault>().ReadFile(session, file, http.RequestAborted);
        if (bytes is null || !string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), attachment.Sha256, StringComparison.Ordinal))
        {
            return PageResults.NotThere(http);
        }

        // Whatever a document holds, it runs nothing here.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(bytes, AttachmentFile.ContentType(attachment.Kind));
    }
}
