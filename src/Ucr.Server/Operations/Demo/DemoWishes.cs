using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Intake;
using Ucr.Server.Storage;
using Ucr.Simulation.Staff;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>Says for some of the demonstration's patients whom they would like to come: a woman, a man, or somebody who speaks their language.</summary>
public sealed class DemoWishes(CommandDoor door)
{
    private const int OneIn = 5;
    private const int Remembered = 5_000;
    private static readonly PersonWishes[] Wishes =
        [new(ClinicianGender.Woman, null), new(null, "polish"), new(ClinicianGender.Woman, "bengali"), new(ClinicianGender.Man, null), new(null, "british_sign_language")];

    private readonly HashSet<PatientId> said = [];

    /// <summary>Says it once for each patient who wishes anything; the same patient always wishes the same.</summary>
    public async Task Say(IEnumerable<Referral> referrals, Instant now)
    {
        foreach (var patient in referrals.Select(referral => referral.Patient).Where(said.Add).ToList())
        {
            if (Of(patient) is { } wishes)
            {
                await door.Send(
                    new(People.Provider, Desk.TriageClinician, ReferralIds.Command("demonstration-wishes", patient.Value)),
                    new RecordWishes(patient, wishes, WishSaidBy.Patient, now));
            }
        }

        if (said.Count > Remembered)
        {
            said.Clear();
        }
    }

    /// <summary>What a patient wishes; null for nothing in particular.</summary>
    public static PersonWishes? Of(PatientId patient)
    {
        var drawn = ReferralIds.Hash("demonstration-wish", patient.Value.ToString()).ToByteArray();
        return drawn[0] % OneIn == 0 ? Wishes[drawn[1] % Wishes.Length] : null;
    }
}
