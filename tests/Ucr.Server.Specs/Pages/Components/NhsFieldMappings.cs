using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Ucr.Server.Pages.Components.Nhs;
using static Ucr.Server.Specs.Pages.Components.Rendering;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>The components that people fill in.</summary>
internal static class NhsFieldMappings
{
    private const string Field = "label label.text label.heading label.size label.id id name hint hint.text hint.html errorMessage errorMessage.text disabled classes autocomplete";
    private const string Group = "fieldset fieldset.legend fieldset.legend.text fieldset.legend.heading fieldset.legend.size fieldset.legend.id idPrefix name hint hint.text hint.html errorMessage errorMessage.text disabled small inline value values items items[].value items[].text items[].disabled items[].hint items[].hint.text items[].divider items[].conditional items[].conditional.html items[].behaviour items[].behaviourGroup items[].name";

    public static NhsMapping For(string component) => component switch
    {
        "label" => new(NhsMappings.Set("text heading heading.text heading.level heading.size heading.id size id caption"), Label),
        "fieldset" => new(NhsMappings.Set("legend legend.heading legend.size legend.caption html"), Fieldset),
        "input" => new(NhsMappings.Set(Field + " value type width code spellcheck inputmode prefix prefix.text suffix suffix.text formGroup formGroup.afterInput formGroup.afterInput.html"), Input),
        "textarea" => new(NhsMappings.Set(Field), c => Of<NhsTextarea>(Common(c))),
        "file-upload" => new(NhsMappings.Set(Field), c => Of<NhsFileUpload>(Common(c))),
        "select" => new(NhsMappings.Set(Field + " value items items[].value items[].text items[].disabled items[].divider"), c => Of<NhsSelect>([.. Common(c), ("Items", Choices(c)), ("Value", c.Str("value"))])),
        "radios" => new(NhsMappings.Set(Group), c => Of<NhsRadios>([.. Grouped(c), ("Value", c.Str("value"))])),
        "checkboxes" => new(NhsMappings.Set(Group), c => Of<NhsCheckboxes>([.. Grouped(c), ("Values", (c["values"] as JsonArray)?.Select(v => (string)v!).ToList())])),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No mapping for this component."),
    };

    private static RenderFragment Label(JsonObject c) => Of<NhsLabel>(
        ("Text", c.Words("heading") ?? c.Str("text")), ("Size", c["heading"].Str("size") ?? c.Str("size")), ("Id", c.Str("id")), ("HeadingId", c["heading"].Str("id")), ("HeadingLevel", HeadingLevel(c)), ("Caption", c.Str("caption")));

    private static RenderFragment Fieldset(JsonObject c) => Of<NhsFieldset>(
        ("Legend", c.Str("legend") ?? c["legend"].Words("heading")), ("LegendSize", c["legend"].Str("size")), ("Caption", c["legend"].Str("caption")), ("HeadingLevel", HeadingLevel(c["legend"])), ("ChildContent", c.Html()));

    private static RenderFragment Input(JsonObject c) => Of<NhsInput>(
        [.. Common(c), ("Value", c.Str("value")), ("Type", c.Str("type")), ("Width", c.Str("width") is { } w ? int.Parse(w, CultureInfo.InvariantCulture) : null), ("Code", c.Flag("code")), ("Spellcheck", c.Maybe("spellcheck")), ("InputMode", c.Str("inputmode")), ("Prefix", c.Words("prefix")), ("Suffix", c.Words("suffix")), ("AfterInput", c["formGroup"].Html("afterInput"))]);

    private static (string, object?)[] Common(JsonObject c) =>
    [
        ("Name", c.Str("name")), ("Id", c.Str("id")), ("Label", c.Str("label") ?? c["label"].Words("heading") ?? c["label"].Str("text")), ("LabelSize", c["label"].Str("size")), ("LabelId", c["label"].Str("id")), ("HeadingLevel", HeadingLevel(c["label"])),
        ("Hint", c.Words("hint")), ("HintContent", c.Html("hint")), ("Error", c.Words("errorMessage")), ("ErrorOnly", c.Flag("errorMessage")), ("Disabled", c.Flag("disabled")), ("Class", c.Str("classes")), ("Autocomplete", c.Str("autocomplete")),
    ];

    private static (string, object?)[] Grouped(JsonObject c)
    {
        var legend = (c["fieldset"] as JsonObject)?["legend"];
        return
        [
            ("Name", c.Str("name")), ("Id", c.Str("idPrefix")), ("Label", c["fieldset"].Str("legend") ?? legend.Words("heading") ?? legend.Str("text")), ("LabelSize", legend.Str("size")), ("LabelId", legend.Str("id")), ("HeadingLevel", HeadingLevel(legend)),
            ("Hint", c.Words("hint")), ("HintContent", c.Html("hint")), ("Error", c.Words("errorMessage")), ("ErrorOnly", c.Flag("errorMessage")), ("Disabled", c.Flag("disabled")), ("Small", c.Flag("small")), ("Inline", c.Flag("inline")), ("Items", Choices(c)),
        ];
    }

    private static List<Choice> Choices(JsonObject c) =>
    [
        .. c.Items("items").Select(item => new Choice(item.Str("value") ?? "", item.Str("text") ?? "", item.Words("hint"))
        {
            Disabled = item.Maybe("disabled"),
            Divider = item.Str("divider") ?? (item.Flag("divider") ? "" : null),
            Conditional = item.Html("conditional"),
            Behaviour = item.Str("behaviour"),
            BehaviourGroup = item.Str("behaviourGroup"),
            Name = item.Str("name"),
        }),
    ];

    private static object? HeadingLevel(JsonNode? label) =>
        (label as JsonObject)?.ContainsKey("heading") == true ? NhsMappings.Level(label!["heading"]) ?? 1 : null;
}
