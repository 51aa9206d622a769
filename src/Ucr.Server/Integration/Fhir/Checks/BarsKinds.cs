using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Reads what kind of request a message is.</summary>
internal static class BarsKinds
{
    private static readonly string[] Referrals = ["a1", "a5"];

    /// <summary>
    /// The guide and the national test pack cancel by <c>update</c>, the payload table and an example by <c>delete</c>: both are
    /// taken. A message that follows the definition of a cancellation wants to cancel, whatever its status says.
    /// </summary>
    public static BarsIntent IntentOf(BarsMessage message) => Reason(message.Header) switch
    {
        "delete" => BarsIntent.Cancel,
        "update" when IsOver(message.Request) || FollowsCancellation(message.Header) => BarsIntent.Cancel,
        "update" => BarsIntent.Update,
        _ => BarsIntent.New,
    };

    /// <summary>The kind of request; null when its category names none that this service takes.</summary>
    public static BarsProfile? ProfileOf(ServiceRequest? request)
    {
        var codes = Codes(request);
        return codes.Contains(BarsCodes.Validation) ? BarsProfile.Validation
            : !codes.Contains(BarsCodes.Referral) ? null
            : UseCaseOf(request)?.StartsWith("a6t", StringComparison.Ordinal) == true ? BarsProfile.CadToCad
            : BarsProfile.Referral;
    }

    /// <summary>The sender waits for replies to such a request.</summary>
    public static bool IsOwedReplies(ServiceRequest? request) => ProfileOf(request) is BarsProfile.Validation or BarsProfile.CadToCad;

    /// <summary>True for a use case of 111 or of a general practice.</summary>
    public static bool IsReferral(string useCase) => Array.Exists(Referrals, start => useCase.StartsWith(start + "t", StringComparison.Ordinal));

    /// <summary>The use case, such as a4t3, in lower case: pages print it in capitals, the code system does not.</summary>
    public static string? UseCaseOf(ServiceRequest? request) =>
        Codings(request).Where(c => c.System?.Trim().EndsWith("/usecases-categories-bars", StringComparison.OrdinalIgnoreCase) == true)
            .Select(c => c.Code?.Trim().ToLowerInvariant()).FirstOrDefault(c => c is { Length: > 0 })
        ?? Codes(request).FirstOrDefault(code => code is ['a', >= '1' and <= '9', 't', ..]);

    /// <summary>All codes of the category, in lower case.</summary>
    public static IReadOnlySet<string> Codes(ServiceRequest? request) =>
        Codings(request).Select(c => c.Code?.Trim().ToLowerInvariant()).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The request was revoked, or entered in error.</summary>
    public static bool IsOver(ServiceRequest? request) => request?.Status is RequestStatus.Revoked or RequestStatus.EnteredInError;

    /// <summary>The reason of a header.</summary>
    public static string? Reason(MessageHeader? header) => header?.Reason?.Coding.FirstOrDefault()?.Code;

    private static bool FollowsCancellation(MessageHeader? header) => header?.Definition?.TrimEnd().EndsWith("-cancelled", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<Coding> Codings(ServiceRequest? request) => request?.Category.SelectMany(c => c.Coding) ?? [];
}
