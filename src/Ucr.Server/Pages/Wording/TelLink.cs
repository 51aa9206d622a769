namespace Ucr.Server.Pages.Wording;

/// <summary>A telephone number as an address that dials.</summary>
public static class TelLink
{
    public static string Of(string number) => "tel:" + number.Replace(" ", "", StringComparison.Ordinal);
}
