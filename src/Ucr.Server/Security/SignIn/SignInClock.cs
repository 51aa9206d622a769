namespace Ucr.Server.Security.SignIn;

/// <summary>
/// The clock that sign-in runs on: the service's, except in a demonstration, where people sign in and rest at life's own pace.
/// </summary>
/// <param name="Time">Judges how long sessions and tokens last.</param>
internal sealed record SignInClock(TimeProvider Time);
