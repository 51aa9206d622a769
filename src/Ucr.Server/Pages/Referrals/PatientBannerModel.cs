using NodaTime;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals;

/// <summary>Who a page is about: the fixed banner at the top of every page about one patient.</summary>
/// <param name="Gender">As the person states it; null reads "Not known".</param>
/// <param name="Died">Recorded as died: the banner differs in colour and pattern.</param>
public sealed record PatientBannerModel(PersonName Name, LocalDate? BornOn, string? Gender, string? NhsNumber, bool Died = false);
