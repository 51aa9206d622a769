namespace Ucr.Server.Security.SignIn;

/// <summary>Says no in a door's own language, for example as a FHIR OperationOutcome. Register one as a singleton;
/// without one that handles the request, addresses under /api and /fhir get problem details and pages get a page.</summary>
public interface IRefuseAccess
{
    /// <summary>Whether it speaks for this request.</summary>
    bool Handles(HttpContext context);

    /// <summary>Writes the refusal. The status and the WWW-Authenticate header are set already.</summary>
    /// <param name="context">The request that was refused.</param>
    /// <param name="status">401: not signed in; 403: signed in, not allowed.</param>
    Task RefuseAsync(HttpContext context, int status);
}
