namespace Ucr.Server.Integration.Fhir;

/// <summary>One thing that is wrong with a message, in words that never repeat the sender's data.</summary>
/// <param name="Status">The HTTP status that it asks for.</param>
/// <param name="Code">OperationOutcome.issue.code.</param>
/// <param name="Rec">The code of the Booking and Referral Standard, such as <c>REC_BAD_REQUEST</c>.</param>
/// <param name="Expression">Where, as a FHIRPath; null when it is about the whole message.</param>
/// <param name="Diagnostics">What is wrong and what would be right.</param>
public sealed record BarsIssue(int Status, string Code, string Rec, string? Expression, string Diagnostics)
{
    /// <summary>The message cannot be taken as it is.</summary>
    public static BarsIssue BadRequest(string code, string? expression, string diagnostics) =>
        new(StatusCodes.Status400BadRequest, code, "REC_BAD_REQUEST", expression, diagnostics);

    /// <summary>The bytes are no FHIR.</summary>
    public static BarsIssue Structure(string? expression, string diagnostics) => BadRequest("structure", expression, diagnostics);

    /// <summary>Something must be there and is not.</summary>
    public static BarsIssue Required(string expression, string diagnostics) => BadRequest("required", expression, diagnostics);

    /// <summary>A rule of the standard is broken.</summary>
    public static BarsIssue Invariant(string expression, string diagnostics) => BadRequest("invariant", expression, diagnostics);

    /// <summary>A value is wrong.</summary>
    public static BarsIssue Value(string expression, string diagnostics) => BadRequest("value", expression, diagnostics);

    /// <summary>It can be read, and this service does not do it.</summary>
    public static BarsIssue NotSupported(string? expression, string diagnostics) =>
        new(StatusCodes.Status422UnprocessableEntity, "not-supported", "REC_UNPROCESSABLE_ENTITY", expression, diagnostics);

    /// <summary>It asks for more work than this service does for one message.</summary>
    public static BarsIssue TooCostly(string? expression, string diagnostics) =>
        new(StatusCodes.Status422UnprocessableEntity, "too-costly", "REC_UNPROCESSABLE_ENTITY", expression, diagnostics);

    /// <summary>It is not here.</summary>
    public static BarsIssue NotFound(string? expression, string diagnostics) =>
        new(StatusCodes.Status404NotFound, "not-found", "REC_NOT_FOUND", expression, diagnostics);
}
