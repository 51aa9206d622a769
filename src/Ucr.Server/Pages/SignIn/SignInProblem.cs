namespace Ucr.Server.Pages.SignIn;

/// <summary>What can go wrong on the way through sign-in, in words that say what to do.</summary>
public static class SignInProblem
{
    /// <summary>The person said no, or closed the authority's page.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>It took too long, or the browser came back without what it left with.</summary>
    public const string OutOfDate = "out-of-date";

    /// <summary>The authority does not answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The account is known, and has no role here.</summary>
    public const string NoRole = "no-role";

    /// <summary>Anything else.</summary>
    public const string Failed = "failed";

    /// <summary>The problem in words; null for none.</summary>
    public static string? Words(string? problem) => problem switch
    {
        null or "" => null,
        Cancelled => "You are not signed in: signing in was cancelled. Sign in again when you are ready.",
        OutOfDate => "You are not signed in: it took too long, or this browser does not keep cookies. Sign in again.",
        Unreachable => "Your organisation's sign-in service does not answer. Try again in a minute; if it lasts, ring the desk.",
        NoRole => "Your account is known, but it has no role in this service. Ask your service manager to give you one.",
        _ => "You are not signed in: your organisation's sign-in service refused. Sign in again; if it happens twice, ring the desk.",
    };
}
