using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Documents;

/// <summary>The document that a referral came in: <c>/referrals/{reference}/document</c>.</summary>
internal static class DocumentEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapDocument(this IEndpointRouteBuilder referrals) => referrals.MapGet("/{key}/document", Page).RequireAuthorization(Policies.PatientRecord);

    private static async Task<IResult> Page(string key, Guid? message, HttpContext http, ReferralReading reading, DocumentReading documents) =>
        await reading.Open(http, key) is { } opened && await documents.Read(http, opened, message) is { } model
            ? PageResults.Show<DocumentPage>(model)
            : PageResults.NotThere(http);
}
