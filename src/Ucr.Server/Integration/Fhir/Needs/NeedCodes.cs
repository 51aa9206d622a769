using System.Reflection;
using CsvHelper;
using Ucr.Domain.Triage;
using Ucr.Server.Operations;

namespace Ucr.Server.Integration.Fhir.Needs;

/// <summary>The need that a sender's code names.</summary>
/// <param name="Need">The service's own key.</param>
/// <param name="Verified">Somebody has read the code's meaning in a public source; otherwise the referral says that it was not.</param>
public sealed record CodedNeed(NeedKey Need, bool Verified);

/// <summary>
/// Which need a sender's code names: data and not rules, in a file that an operator can replace
/// (<c>Bars:NeedCodesFile</c>). A code that it does not have names nothing; text is never guessed from.
/// </summary>
public sealed class NeedCodes
{
    private static readonly string[] Columns = ["system", "code", "need", "term", "certainty"];

    private static readonly Lazy<NeedCodes> Shipped = new(() =>
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("need-codes.csv")!;
        using var text = new StreamReader(file);
        return Read(text.ReadToEnd());
    });

    private readonly Dictionary<(string System, string Code), CodedNeed> known;

    private NeedCodes(Dictionary<(string System, string Code), CodedNeed> known) => this.known = known;

    /// <summary>Those that the service comes with.</summary>
    public static NeedCodes Usual => Shipped.Value;

    /// <summary>How many codes.</summary>
    public int Count => known.Count;

    /// <summary>The need that a code names; null when none is known. Scheme, case and what follows a question mark in a system do not count.</summary>
    public CodedNeed? Of(string? system, string? code) =>
        code is { Length: > 0 } && known.TryGetValue((System(system ?? ""), code.Trim()), out var need) ? need : null;

    /// <summary>Reads the operator's file; the usual ones where none is named.</summary>
    /// <exception cref="CannotStart">The file is not there or cannot be read.</exception>
    public static NeedCodes Configured(IConfiguration configuration) => configuration["Bars:NeedCodesFile"] switch
    {
        null or "" => Usual,
        var file when !File.Exists(file) => throw new CannotStart($"Bars:NeedCodesFile is \"{file}\", and there is no such file."),
        var file => Read(File.ReadAllText(file)),
    };

    /// <summary>Reads a file with the columns system, code, need, term and certainty.</summary>
    /// <exception cref="CannotStart">A line cannot be read; the message names it.</exception>
    public static NeedCodes Read(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), CsvReaderOptions.Default with { TrimWhitespace = true, SkipEmptyLines = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
            var at = Columns.ToDictionary(name => name, name => csv.Headers.ToList().FindIndex(head => string.Equals(head.Trim(), name, StringComparison.OrdinalIgnoreCase)), StringComparer.Ordinal);
            if (at.FirstOrDefault(column => column.Value < 0).Key is { } missing)
            {
                throw new CannotStart($"The file of need codes has no column {missing}. It needs {string.Join(", ", Columns)}.");
            }

            var codes = new Dictionary<(string System, string Code), CodedNeed>();
            while (csv.Read())
            {
                if (!codes.TryAdd((System(csv.GetString(at["system"])), csv.GetString(at["code"]).Trim()), new(new(csv.GetString(at["need"]).Trim()), csv.GetString(at["certainty"]).Trim() is "verified")))
                {
                    throw new CannotStart($"The file of need codes has the same code twice, in line {csv.LineNumber}.");
                }
            }

            return new(codes);
        }
        catch (CsvFormatException wrong)
        {
            throw new CannotStart($"The file of need codes cannot be read from line {wrong.LineNumber} on.", wrong);
        }
    }

    private static string System(string system)
    {
        var bare = system.Trim().ToLowerInvariant().Split('?')[0].TrimEnd('/');
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? bare : bare[(scheme + 3)..];
    }
}
