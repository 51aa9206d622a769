using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Ucr.Server.Pages.Components.Nhs;
using static Ucr.Server.Specs.Pages.Components.Rendering;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>One mapping for each component of the library.</summary>
internal static class NhsMappings
{
    public static NhsMapping For(string component) => component switch
    {
        "button" => new(Set("text variant small disabled href preventDoubleClick"), Button),
        "hint" => new(Set("text html"), c => Of<NhsHint>(("Text", c.Str("text")), ("ChildContent", c.Html()))),
        "error-message" => new(Set("text html visuallyHiddenText"), c => Of<NhsErrorMessage>(("Text", c.Str("text")), ("ChildContent", c.Html()), ("Prefix", c.Str("visuallyHiddenText")))),
        "tag" => new(Set("text html colour border"), Tag),
        "inset-text" => new(Set("text html"), c => Of<NhsInsetText>(("Text", c.Str("text")), ("ChildContent", c.Html()))),
        "warning-callout" => new(Set("heading heading.text text html"), c => Of<NhsWarningCallout>(("Heading", c.Words("heading")), ("Text", c.Str("text")), ("ChildContent", c.Html()))),
        "details" => new(Set("summary summary.text text html open classes"), Details),
        "back-link" => new(Set("text href variant"), c => Of<NhsBackLink>(("Text", c.Str("text")), ("Href", c.Str("href")), ("Variant", c.Str("variant"))), f => f.Context.ContainsKey("href") ? null : "type"),
        "skip-link" => new(Set("text href"), c => Of<NhsSkipLink>(("Text", c.Str("text")), ("Href", c.Str("href")))),
        "notification-banner" => new(Set("text html heading heading.text title title.text variant role disableAutoFocus attributes attributes.tabindex"), Banner),
        "error-summary" => new(Set("heading heading.text description description.text errorList errorList[].text errorList[].href disableAutoFocus"), ErrorSummary),
        "panel" => new(Set("heading heading.text heading.size heading.id heading.level text html variant"), Panel),
        "card" => new(Set("heading heading.text heading.size heading.id heading.level description description.text variant"), Card, CardContent),
        "footer" => new(Set("meta meta.html"), c => Of<NhsFooter>(("ChildContent", WithCopyright(c.Html("meta")))), f => f.Context["meta"].Html() is null ? "no markup of its own" : null),
        "summary-list" or "tables" or "header" => NhsListMappings.For(component),
        _ => NhsFieldMappings.For(component),
    };

    internal static IReadOnlySet<string> Set(string options) => options.Split(' ').ToHashSet(StringComparer.Ordinal);

    private static RenderFragment Button(JsonObject c) => Of<NhsButton>(
        ("Text", c.Str("text")), ("Variant", c.Str("variant")), ("Small", c.Flag("small")), ("Disabled", c.Flag("disabled")), ("Href", c.Str("href")), ("PreventDoubleClick", c.Maybe("preventDoubleClick")));

    private static RenderFragment Tag(JsonObject c) => Of<NhsTag>(
        ("Text", c.Str("text")), ("ChildContent", c.Html()), ("Colour", c.Str("colour")), ("NoColour", c.Maybe("colour") == false), ("NoBorder", c.Maybe("border") == false));

    // The package adds this line by itself; ours says nothing that the page has not said.
    private static RenderFragment WithCopyright(RenderFragment? meta) => builder =>
    {
        builder.AddContent(0, meta);
        builder.AddMarkupContent(1, "<p class=\"nhsuk-body-s\">© NHS England</p>");
    };

    private static RenderFragment Details(JsonObject c) => Of<NhsDetails>(
        ("Summary", c.Words("summary")), ("Text", c.Str("text")), ("ChildContent", c.Html()), ("Open", c.Flag("open")), ("Class", c.Str("classes")));

    private static RenderFragment Banner(JsonObject c) => Of<NhsNotificationBanner>(
        ("Text", c.Str("text")), ("ChildContent", c.Html()), ("Heading", c.Words("heading")), ("Title", c.Words("title")), ("Success", c.Str("variant") is "success"), ("Role", c.Str("role")), ("DisableAutoFocus", c.Maybe("disableAutoFocus")), ("tabindex", c["attributes"].Str("tabindex")));

    private static RenderFragment ErrorSummary(JsonObject c) => Of<NhsErrorSummary>(
        ("Heading", c.Words("heading")), ("Description", c.Words("description")), ("DisableAutoFocus", c.Maybe("disableAutoFocus")),
        ("Errors", c.Items("errorList").Select(e => new NhsErrorSummary.Item(e.Str("text")!, e.Str("href"))).ToList()));

    private static RenderFragment Panel(JsonObject c) => Of<NhsPanel>(
        ("Heading", c.Words("heading")), ("HeadingSize", c["heading"].Str("size")), ("HeadingId", c["heading"].Str("id")), ("HeadingLevel", Level(c["heading"])), ("Text", c.Str("text")), ("ChildContent", c.Html()), ("Interruption", c.Str("variant") is "interruption"));

    private static RenderFragment Card(JsonObject c) => Of<NhsCard>(
        ("Heading", c.Words("heading")), ("HeadingSize", c["heading"].Str("size")), ("HeadingId", c["heading"].Str("id")), ("HeadingLevel", Level(c["heading"])), ("Description", c.Words("description")), ("Variant", c.Str("variant")));

    // Many cards have their body from a call block, which the context does not carry.
    private static string? CardContent(NhsFixture f) =>
        f.Context.ContainsKey("description") && f.Context.Str("variant") is null or "secondary" or "feature" ? (f.Context.ContainsKey("description") ? null : "content from a call block") : "content from a call block";

    internal static object? Level(JsonNode? heading) =>
        heading.Str("level") is { } level ? int.Parse(level, System.Globalization.CultureInfo.InvariantCulture) : null;
}
