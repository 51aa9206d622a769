namespace Ucr.Server.Security.SignIn;

/// <summary>Addresses of signing in and out.</summary>
public static class SignInPaths
{
    /// <summary>Starts signing in; <c>returnUrl</c> says where to go afterwards.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>Where the authority sends the browser back.</summary>
    public const string SignInCallback = "/sign-in/callback";

    /// <summary>Signs out (POST).</summary>
    public const string SignOut = "/sign-out";

    /// <summary>Where the authority sends the browser back after signing out.</summary>
    public const string SignOutCallback = "/sign-out/callback";
}
