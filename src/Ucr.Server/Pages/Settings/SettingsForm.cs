using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Settings;

/// <summary>The settings' form: every field of the catalogue, the reason, and from when.</summary>
internal static class SettingsForm
{
    public const string Reason = "reason";
    public const string Day = "holds-day";
    public const string Time = "holds-time";
    public const string File = "file";


    /// <summary>The form as it is first shown: the present values.</summary>
    public static FormState Prepare(FormState blank, ServicePolicies present) =>
        PolicyCatalogue.Fields.Aggregate(blank, (form, field) => form.With(field.Name, field.Read(present)));

    /// <summary>The policies as typed; a field that was not posted, or not changed, keeps its value.</summary>
    public static (ServicePolicies Policies, IReadOnlyList<FieldError> Wrong) Read(FormState form, ServicePolicies present)
    {
        var policies = present;
        var wrong = new List<FieldError>();
        foreach (var field in PolicyCatalogue.Fields.Where(field => form.Values.ContainsKey(field.Name)))
        {
            var typed = (form[field.Name] ?? "").ReplaceLineEndings("\n").Trim();
            if (string.Equals(typed, field.Read(present), StringComparison.Ordinal))
            {
                continue;
            }

            var written = field.Write(policies, typed);
            policies = written.Policies ?? policies;
            if (written.Fault is { } fault)
            {
                wrong.Add(new(field.Name, fault));
            }
        }

        if (wrong.Count == 0)
        {
            wrong.AddRange(PolicyFaults.In(policies).Select(fault => new FieldError(FieldOf(fault.Pointer, policies), Located(fault, policies))).Distinct());
        }

        return (policies, wrong);
    }

    /// <summary>From when, London time; null for as soon as possible. The error when it cannot be read.</summary>
    public static (Instant? From, FieldError? Wrong) From(FormState form)
    {
        if (form.Text(Day) is not { } day)
        {
            return form.Text(Time) is null ? (null, null) : (null, new(Day, "Give the day as well as the time, or neither"));
        }

        if (LocalDatePattern.Iso.Parse(day) is not { Success: true, Value: var date })
        {
            return (null, new(Day, "Give the day as year, month and day: 2026-12-01"));
        }

        return LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(form.Text(Time) ?? "00:00") is { Success: true, Value: var time }
            ? (LondonDays.Zone.AtLeniently(date + time).ToInstant(), null)
            : (null, new(Time, "Give the time as hours and minutes: 08:00"));
    }

    /// <summary>The form's field for a refusal's member.</summary>
    public static string? FieldOf(string pointer, ServicePolicies policies) => pointer switch
    {
        nameof(ChangeSettings.Reason) => Reason,
        nameof(ChangeSettings.HoldsFrom) => Day,
        _ => Holding(pointer, policies)?.Name,
    };

    /// <summary>A fault with the line that it is in, where its field has one line for each item.</summary>
    private static string Located(PolicyFault fault, ServicePolicies policies) =>
        Holding(fault.Pointer, policies) is { Kind: PolicyFieldKind.Lines } field
            && fault.Pointer[field.Pointer(policies).Length..].Split('/').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var at) ? at : (int?)null).FirstOrDefault(at => at is not null) is { } item
            ? $"Line {item + 1}: {fault.Words}" : fault.Words;

    /// <summary>The field whose value a pointer is, or is a part of.</summary>
    private static PolicyField? Holding(string pointer, ServicePolicies policies) => PolicyCatalogue.Fields
        .Where(field => $"{pointer}/".StartsWith($"{field.Pointer(policies)}/", StringComparison.Ordinal))
        .MaxBy(field => field.Pointer(policies).Length);
}
