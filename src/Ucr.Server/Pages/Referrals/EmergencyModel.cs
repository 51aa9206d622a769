using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals;

/// <summary>The page on which a referral is upgraded to 999.</summary>
/// <param name="AsksForMessage">Nobody has asked the ambulance service yet: how urgent it is has to be said.</param>
/// <param name="ByMessage">The service is connected to an ambulance service.</param>
public sealed record EmergencyModel(ReferralHead Head, FormState Form, bool AsksForMessage, bool ByMessage);
