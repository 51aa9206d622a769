namespace Ucr.Domain.Settings.Lines;

/// <summary>Fields for lists: one line for each item, refused with the number of the line and the word that is wrong.</summary>
public static class LineFields
{
    /// <summary>A list.</summary>
    /// <param name="name">The form's field.</param>
    /// <param name="label">What is asked for.</param>
    /// <param name="hint">How a line reads, with an example.</param>
    /// <param name="pointer">Where the list stands in the exported file.</param>
    /// <param name="form">How its items read as lines.</param>
    /// <param name="read">Takes it from the policies.</param>
    /// <param name="write">Puts it into the policies.</param>
    /// <param name="fault">What is wrong with the whole list; null when nothing is.</param>
    public static PolicyField List<TItem>(
        string name, string label, string hint, string pointer, LineForm<TItem> form,
        Func<ServicePolicies, IReadOnlyList<TItem>> read, Func<ServicePolicies, IReadOnlyList<TItem>, ServicePolicies> write, Func<IReadOnlyList<TItem>, string?>? fault = null) =>
        Form(name, label, hint, _ => pointer, form, read, write, fault);

    /// <summary>A list whose place in the file depends on what else stands there.</summary>
    /// <inheritdoc cref="List" path="/param" />
    public static PolicyField Form<TItem>(
        string name, string label, string hint, Func<ServicePolicies, string> pointer, LineForm<TItem> form,
        Func<ServicePolicies, IReadOnlyList<TItem>> read, Func<ServicePolicies, IReadOnlyList<TItem>, ServicePolicies> write, Func<IReadOnlyList<TItem>, string?>? fault = null) =>
        new(name, label, PolicyFieldKind.Lines)
        {
            Pointer = pointer,
            Read = policies => string.Join('\n', form.Write(read(policies))),
            Write = (policies, text) =>
            {
                var (items, wrong) = Items(form, text);
                return (wrong ?? fault?.Invoke(items)) is { } words ? PolicyTyped.Wrong(words) : PolicyTyped.Taken(write(policies, items));
            },
            Fault = policies => fault?.Invoke(read(policies)),
            Hint = hint,
        };

    /// <summary>The lines as sentences: "At once: dispatcher. After 5 min: manager."</summary>
    public static string Sentences(IEnumerable<string> lines) => string.Join(" ", lines.Select(line => $"{char.ToUpperInvariant(line[0])}{line[1..]}."));

    /// <summary>A fault where two items have the same key; null otherwise.</summary>
    public static string? Twice<TItem>(IReadOnlyList<TItem> items, Func<TItem, object?> key) =>
        items.GroupBy(key).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"'{twice.Key}' stands there twice." : null;

    private static (IReadOnlyList<TItem> Items, string? Wrong) Items<TItem>(LineForm<TItem> form, string text)
    {
        var items = new List<TItem>();
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Length == 0)
            {
                continue;
            }

            var line = form.Read(lines[at]);
            if (line.Items is null)
            {
                return ([], $"Line {at + 1}: {line.Wrong}");
            }

            items.AddRange(line.Items);
        }

        return (items, null);
    }
}
