namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Refusals that are about the request and not about the message.</summary>
internal static class BarsProblems
{
    public static readonly BarsIssue TooLong = new(413, "too-costly", "REC_UNPROCESSABLE_ENTITY", null, "A message has 1 MiB at most.");

    public static readonly BarsIssue ContentType =
        new(415, "not-supported", "REC_UNPROCESSABLE_ENTITY", null, "Send application/fhir+json, application/fhir+xml or application/json, in UTF-8.");

    public static readonly BarsIssue ContentEncoding = new(415, "not-supported", "REC_UNPROCESSABLE_ENTITY", null, "Send the body without a Content-Encoding.");

    public static readonly BarsIssue NotAcceptable =
        new(406, "processing", "REC_NOT_ACCEPTABLE", null, "This service answers with application/fhir+json or application/fhir+xml, version 1.");

    public static readonly BarsIssue TooEarly = new(425, "transient", "REC_TOO_EARLY", null, "The first request with this X-Request-Id is still being worked on.");

    public static readonly BarsIssue Duplicate = new(409, "duplicate", "REC_CONFLICT", null, "This X-Request-Id was used before, and was answered with 200.");

    public static readonly BarsIssue BundleUsed = BarsIssue.Invariant("Bundle.id", "This Bundle.id was used before by another request. The referral is held once.");

    public static readonly BarsIssue LocalChange = new(409, "conflict", "REC_CONFLICT", null, "The service has begun to work on this request, so the update was not taken. It is shown to the team: ring the service where it cannot wait.");

    public static readonly BarsIssue Older = new(409, "conflict", "REC_CONFLICT", "Bundle.meta.lastUpdated", "The update is older than what is held, and was not taken. Read the ServiceRequest first.");

    public static readonly BarsIssue AnotherPerson = new(409, "conflict", "REC_CONFLICT", "Patient.identifier", "The update has another NHS number than the request, and was not taken. It is shown to the team.");

    public static readonly BarsIssue AskedToCancel = new(409, "conflict", "REC_CONFLICT", "ServiceRequest.status", "The request was accepted before, so it is not cancelled yet. The clinician in charge has been asked, and answers.");

    public static readonly BarsIssue Over = new(409, "conflict", "REC_CONFLICT", "ServiceRequest.status", "The request has ended already, so there is nothing to cancel.");

    public static readonly BarsIssue NoSuchRequest = BarsIssue.NotFound("ServiceRequest.id", "This service has no request with this id.");

    public static readonly BarsIssue UseCaseOff = BarsIssue.NotSupported("ServiceRequest.category", "This service does not take this use case, and nobody here has taken the patient on: act on it, or ring. GET /MessageDefinition says what it takes.");

    public static readonly BarsIssue NotImplemented = new(501, "not-supported", "REC_NOT_IMPLEMENTED", null, "This service does not offer this part of the standard.");

    public static readonly BarsIssue Unavailable = new(503, "transient", "REC_SERVICE_UNAVAILABLE", null, "The service cannot store anything at the moment. Try again.");

    /// <summary>A status of the web server itself, in the standard's words.</summary>
    public static BarsIssue Of(int status, string? trace = null) => status switch
    {
        401 => new(401, "forbidden", "REC_UNAUTHORIZED", null, "Send a bearer token that this service accepts."),
        403 => new(403, "forbidden", "REC_FORBIDDEN", null, "The client may not do this."),
        404 => BarsIssue.NotFound(null, "There is nothing at this address."),
        405 => new(405, "not-supported", "REC_METHOD_NOT_ALLOWED", null, "The address does not take this method."),
        413 => TooLong,
        415 => ContentType,
        429 => new(429, "throttled", "REC_TOO_MANY_REQUESTS", null, "Too many requests. Try again later."),
        503 => Unavailable,
        >= 500 => new(status, "exception", "REC_SERVER_ERROR", null, $"The service failed. Quote {trace} when you report it."),
        _ => new(status, "processing", "REC_BAD_REQUEST", null, "The request cannot be answered."),
    };
}
