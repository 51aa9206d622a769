namespace Ucr.Server.Security.SignIn;

/// <summary>Addresses of signing in and out.</summary>
public static class SignInPaths
{
    /// <summary>Starts signing in; <c>returnUrl</c> says where to go afterwards.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>Leads on to the authority; <c>returnUrl</c> as before.</summary>
    public const string Go = "/sign-in/go";

    /// <summary>Where somebody comes back to who signed in beside a form that is held.</summary>
    public const string SignedInAgain = "/sign-in/again";

    /// <summary>Where the authority sends the browser back.</summary>
    public const string SignInCallback = "/sign-in/callback";

    /// <summary>Signs out (POST).</summary>
    public const string SignOut = "/sign-out";

    /// <summary>Where the authority sends the browser back after signing out.</summary>
    public const string SignOutCallback = "/sign-out/callback";
}
