using NodaTime;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Visits.Phone;

/// <summary>A clinician's day as their phone keeps it: enough to go on without signal, and no more.</summary>
/// <param name="Staff">Whose it is.</param>
/// <param name="Name">Their name.</param>
/// <param name="Now">The service's time, UTC.</param>
/// <param name="Speed">Seconds of the service's clock in a second of life: 1, save in a demonstration.</param>
/// <param name="SignedInFor">Seconds until the sign-in ends, and with it what the phone may show.</param>
/// <param name="Telephone">The desk's number.</param>
/// <param name="Token">What a form must carry.</param>
/// <param name="Needs">For each thing that can be recorded: the fields that it cannot do without, and what to say when one is empty.</param>
/// <param name="Visits">Their open visits.</param>
public sealed record PhoneDay(
    string Staff,
    string Name,
    Instant Now,
    double Speed,
    double SignedInFor,
    string Telephone,
    FormToken Token,
    IReadOnlyDictionary<string, IReadOnlyList<string[]>> Needs,
    IReadOnlyList<PhoneVisit> Visits);

/// <summary>One visit on a phone, as HTML of the pages' own components.</summary>
/// <param name="Id">The visit.</param>
/// <param name="Next">Its next step, as the main button posts it.</param>
/// <param name="Changed">Differs when anything that is shown has changed.</param>
/// <param name="Banner">Who it is to.</param>
/// <param name="Details">What is known, beneath the card.</param>
/// <param name="Cards">The card for this step and for each that may follow without signal.</param>
/// <param name="Forms">The pages that ask for more than one tap.</param>
/// <param name="KeySafe">The code, sealed with the rest; shown after a tap that is recorded.</param>
public sealed record PhoneVisit(
    Guid Id, string Next, string Changed, string Banner, string Details, IReadOnlyDictionary<string, string> Cards, IReadOnlyDictionary<string, string> Forms, string? KeySafe);

/// <summary>How much of what a phone made has arrived.</summary>
/// <param name="Received">How many of the ids.</param>
public sealed record Arrived(int Received);

/// <summary>The ids of what a phone made and believes to be sent.</summary>
public sealed record Made(IReadOnlyList<Guid> Ids);
