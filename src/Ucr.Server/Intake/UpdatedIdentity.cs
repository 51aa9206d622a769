using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>What a later message says about somebody who is known: what it leaves out stays as it was.</summary>
public static class UpdatedIdentity
{
    /// <summary>The record as it now stands. A verified NHS number is not replaced by a message.</summary>
    public static PatientIdentity UpdatedBy(this PatientIdentity held, PatientIdentity sent)
    {
        var number = IsVerified(held) || sent.NhsNumber is null ? held : sent;
        return held with
        {
            FamilyName = sent.FamilyName ?? held.FamilyName,
            GivenName = sent.GivenName ?? held.GivenName,
            Title = sent.Title ?? held.Title,
            NhsNumber = number.NhsNumber,
            NhsNumberStatus = number.NhsNumberStatus,
            BornOn = sent.BornOn ?? held.BornOn,
            EstimatedAge = sent.EstimatedAge ?? held.EstimatedAge,
            Gender = sent.Gender ?? held.Gender,
            EthnicCategory = sent.EthnicCategory ?? held.EthnicCategory,
            Language = sent.Language ?? held.Language,
            InterpreterNeeded = sent.InterpreterNeeded ?? held.InterpreterNeeded,
            AddressLines = sent.AddressLines.Count > 0 ? sent.AddressLines : held.AddressLines,
            Postcode = sent.Postcode ?? held.Postcode,
            KeySafe = sent.KeySafe ?? held.KeySafe,
            WhereNow = sent.WhereNow ?? held.WhereNow,
            Phones = sent.Phones.Count > 0 ? sent.Phones : held.Phones,
            GpPracticeCode = sent.GpPracticeCode ?? held.GpPracticeCode,
            LocalPatientId = sent.LocalPatientId ?? held.LocalPatientId,
        };
    }

    private static bool IsVerified(PatientIdentity identity) =>
        identity.NhsNumberStatus is NhsNumberStatuses.Verified or "number-present-and-verified" && NhsNumber.TryParse(identity.NhsNumber, out _);
}
