namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>What a section is about, by its title: every supplier has titles of its own.</summary>
internal static class CdaTitles
{
    private static readonly (string Part, CdaTopic Topic)[] Parts =
    [
        ("safeguard", CdaTopic.Safeguarding),
        ("special patient note", CdaTopic.Notes),
        ("special note", CdaTopic.Notes),
        ("additional patient note", CdaTopic.Notes),
        ("allerg", CdaTopic.Allergies),
        ("repeat caller", CdaTopic.RepeatCaller),
        ("reported condition", CdaTopic.Reported),
        ("reason for call", CdaTopic.Reported),
        ("consultation summary", CdaTopic.Summary),
        ("clinical summary", CdaTopic.Summary),
        ("case summary", CdaTopic.Summary),
        ("assessment", CdaTopic.Questions),
        ("triage report", CdaTopic.Questions),
        ("disposition", CdaTopic.Disposition),
        ("advice", CdaTopic.Advice),
        ("permission to view", CdaTopic.Consent),
        ("consent", CdaTopic.Consent),
    ];

    public static CdaTopic Of(string? title) => title is null
        ? CdaTopic.Other
        : Parts.FirstOrDefault(one => title.Contains(one.Part, StringComparison.OrdinalIgnoreCase), (Part: "", Topic: CdaTopic.Other)).Topic;
}

/// <summary>What a section is about.</summary>
internal enum CdaTopic
{
    /// <summary>What the caller said.</summary>
    Reported,

    /// <summary>What the assessment found.</summary>
    Summary,

    /// <summary>What is to be done, and how soon.</summary>
    Disposition,

    /// <summary>What the caller was told.</summary>
    Advice,

    /// <summary>Every question that was asked: long.</summary>
    Questions,

    /// <summary>Notes that are kept about the person.</summary>
    Notes,

    /// <summary>Allergies.</summary>
    Allergies,

    /// <summary>The person rang before.</summary>
    RepeatCaller,

    /// <summary>A safeguarding concern.</summary>
    Safeguarding,

    /// <summary>Who may see the record.</summary>
    Consent,

    /// <summary>Something else.</summary>
    Other,
}
