using System.Xml.Linq;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>
/// The NHS number of a report: its identifier's root says whether it was traced. Suppliers also send ten noughts, or nine
/// digits: the first is no number, the second is kept as it was sent and never matched on.
/// </summary>
internal static class CdaNhsNumber
{
    private const string Traced = "2.16.840.1.113883.2.1.4.1";
    private const string NotTraced = "2.16.840.1.113883.2.1.3.2.4.18.23";

    public static (string? Number, string? Status) Of(XElement? role, Doubts doubts)
    {
        var sent = role.All("id").Where(id => id.Value("root") is Traced or NotTraced && id.Value("extension") is not null)
            .OrderBy(id => id.Value("root") is Traced ? 0 : 1).FirstOrDefault();
        var digits = sent.Value("extension")?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        doubts.AddIf(digits is not null && digits.All(digit => digit == '0'), "nhs-number-placeholder");
        if (digits is null || digits.All(digit => digit == '0'))
        {
            doubts.AddIf(true, "nhs-number-not-given");
            return (null, null);
        }

        var traced = sent.Value("root") is Traced;
        doubts.AddIf(!traced, "nhs-number-not-verified");
        if (NhsNumber.TryParse(digits, out var number))
        {
            return (number.Digits, traced ? NhsNumberStatuses.Verified : NhsNumberStatuses.NotTraced);
        }

        doubts.AddIf(digits.Length != 10, "nhs-number-not-ten-digits");
        doubts.AddIf(true, "nhs-number-fails-check-digit");
        return (sent.Value("extension"), NhsNumberStatuses.NotTraced);
    }
}
