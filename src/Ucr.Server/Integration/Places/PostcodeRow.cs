namespace Ucr.Server.Integration.Places;

/// <summary>A postcode as a file of reference data tells it; null where it does not.</summary>
/// <param name="Code">In its written form: <c>ZZ9 4RI</c>.</param>
/// <param name="Easting">British National Grid, metres.</param>
/// <param name="Northing">British National Grid, metres.</param>
/// <param name="Lsoa">Lower layer super output area.</param>
/// <param name="LocalAuthority">Local authority district.</param>
/// <param name="Icb">Integrated care board, as the statistical code.</param>
/// <param name="RuralUrban">Rural or urban, in the words or codes of the file's classification.</param>
/// <param name="DeprivationRank">Rank of the LSOA in its country's index of multiple deprivation: 1 is the most deprived.</param>
/// <param name="Ended">Month in which Royal Mail ended it, <c>2019-07</c>; null for one in use.</param>
public sealed record PostcodeRow(
    string Code, int? Easting, int? Northing, string? Lsoa = null, string? LocalAuthority = null, string? Icb = null, string? RuralUrban = null, int? DeprivationRank = null, string? Ended = null);
