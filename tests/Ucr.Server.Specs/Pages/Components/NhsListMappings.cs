using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Ucr.Server.Pages.Components.Nhs;
using static Ucr.Server.Specs.Pages.Components.Rendering;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>Tables, lists and the header.</summary>
internal static class NhsListMappings
{
    public static NhsMapping For(string component) => component switch
    {
        "summary-list" => new(
            NhsMappings.Set("rows rows[].key rows[].key.text rows[].value rows[].value.text rows[].value.html rows[].border rows[].actions rows[].actions.items rows[].actions.items[].href rows[].actions.items[].text rows[].actions.items[].visuallyHiddenText lastRowBorder border"),
            SummaryList,
            f => f.Context.Items("rows").Any(r => r["actions"] is JsonArray || r["actions"].Items("items").Count() > 1) ? "more than one action" : null),
        "tables" => new(
            NhsMappings.Set("caption caption.text caption.size caption.id firstCellIsHeader head head[].text head[].format rows rows[][].text rows[][].href rows[][].visuallyHiddenText rows[][].html rows[][].format compact striped responsive lastRowBorder"),
            Table),
        "header" => new(
            NhsMappings.Set("inline service service.text service.href navigation navigation.items navigation.items[].text navigation.items[].href navigation.items[].current account account.items account.items[].action account.items[].text"),
            Header,
            f => f.Context["service"].Str("text") is null || f.Context.ContainsKey("logo") || f.Context.ContainsKey("search") ? "logo, search" : null),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No mapping for this component."),
    };

    private static RenderFragment SummaryList(JsonObject c) => Of<NhsSummaryList>(
        ("NoBorder", c.Maybe("border") == false),
        ("NoLastRowBorder", c.Maybe("lastRowBorder") == false),
        ("Rows", c.Items("rows").Select(row => new NhsSummaryList.Row(row.Words("key")!, row.Words("value"), row.Html("value"), Action(row), row.Maybe("border") == false)).ToList()));

    private static NhsSummaryList.Link? Action(JsonNode row) =>
        row["actions"].Items("items").FirstOrDefault() is { } a ? new(a.Str("href")!, a.Str("text")!, a.Str("visuallyHiddenText") ?? "") : null;

    private static RenderFragment Table(JsonObject c) => Of<NhsTable>(
        ("Caption", c.Words("caption")),
        ("CaptionSize", c["caption"].Str("size")),
        ("CaptionId", c["caption"].Str("id")),
        ("FirstCellIsHeader", c.Flag("firstCellIsHeader")),
        ("Compact", c.Flag("compact")),
        ("Striped", c.Flag("striped")),
        ("Responsive", c.Flag("responsive")),
        ("NoLastRowBorder", c.Maybe("lastRowBorder") == false),
        ("Head", Cells(c["head"]).Select(h => new NhsTable.Column(h.Str("text")!, h.Str("format") is "numeric")).ToList()),
        ("Rows", c["rows"]!.AsArray().OfType<JsonArray>().Select(r => (IReadOnlyList<NhsTable.Cell>)Cells(r).Select(Cell).ToList()).ToList()));

    // A cell is an object, or a string that stands for its text; a gap is skipped.
    private static IEnumerable<JsonNode> Cells(JsonNode? list) => (list as JsonArray ?? []).Select(node => node switch
    {
        JsonObject cell => cell,
        JsonValue value when value.TryGetValue<string>(out var text) => new JsonObject { ["text"] = text },
        _ => null,
    }).OfType<JsonNode>();

    private static NhsTable.Cell Cell(JsonNode cell) => new(
        cell.Str("text"), cell.Str("href"), cell.Html(), cell.Str("visuallyHiddenText"), cell.Str("format") is { } format ? format is "numeric" : null);

    private static RenderFragment Header(JsonObject c) => Of<NhsHeader>(
        ("ServiceName", c["service"].Str("text")),
        ("ServiceHref", c["service"].Str("href")),
        ("ServiceLabel", c["service"].Str("text") + " homepage"),
        ("Inline", c.Flag("inline")),
        ("Navigation", c["navigation"].Items("items").Select(i => new NhsHeader.Item(i.Str("text")!, i.Str("href")!, i.Flag("current"))).ToList()),
        ("Account", Account(c["account"])));

    private static RenderFragment? Account(JsonNode? account) => account is null ? null : builder =>
    {
        foreach (var item in account.Items("items"))
        {
            builder.AddMarkupContent(0, $"<li class=\"nhsuk-header__account-item\"><form class=\"nhsuk-header__account-form\" action=\"{item.Str("action")}\" method=\"post\" novalidate><button class=\"nhsuk-header__account-button\">{item.Str("text")}</button></form></li>");
        }
    };
}
