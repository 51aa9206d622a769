using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ucr.Domain.Specs.Documents;

public partial class EventCatalogueSpecs
{
    private static readonly string[] Steps = ["Intake", "Triage", "Clocks", "Allocation", "Visits", "Outcomes", "Reporting", "Settings"];

    private static readonly Dictionary<string, XElement> Comments = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Ucr.Domain.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    [Fact]
    public void the_catalogue_stands_in_the_documents() => Document().ShouldStandIn("docs/events.md");

    [Fact]
    public void every_event_lives_in_one_of_the_steps_or_in_the_settings() =>
        Events().Select(Step).Except(Steps, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void every_human_act_says_who_and_when() =>
        Events().Where(type => Members(type).Any(member => member.Name is "By"))
            .ShouldAllBe(type => type.IsAssignableTo(typeof(IHumanAct)));

    private static string Document()
    {
        var text = new StringBuilder()
            .Append("# Events\n\n")
            .Append("Every fact that the service keeps, written by `EventCatalogueSpecs` from the comments in `src/Ucr.Domain` (rewrite it with\n")
            .Append("`UCR_WRITE_DOCS=1`). Instants are UTC. *Words* are free text about a patient: the event keeps a reference and a hash,\n")
            .Append("the words lie encrypted under the patient's key. The store keeps its own recorded time beside each event.\n");
        foreach (var step in Steps)
        {
            text.Append($"\n## {step}\n");
            foreach (var type in Events().Where(type => string.Equals(Step(type), step, StringComparison.Ordinal)).OrderBy(type => type.MetadataToken))
            {
                Write(type, text);
            }
        }

        return text.ToString();
    }

    private static void Write(Type type, StringBuilder text)
    {
        var comment = Comments[$"T:{type.FullName}"];
        text.Append($"\n### {type.Name}\n\n{Plain(comment.Element("summary"))} *In the stream of a {Stream(type)}.*\n\n| member | type | meaning |\n|---|---|---|\n");
        foreach (var member in Members(type))
        {
            var meaning = comment.Elements("param").FirstOrDefault(param => string.Equals(param.Attribute("name")?.Value, member.Name, StringComparison.Ordinal));
            text.Append($"| `{member.Name}` | {TypeName(member)} | {Plain(meaning)} |\n");
        }
    }

    private static IEnumerable<Type> Events() =>
        typeof(IUcrEvent).Assembly.GetTypes().Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IUcrEvent)));

    private static ParameterInfo[] Members(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();

    private static string Step(Type type) => type.Namespace!.Split('.')[2];

    private static string Stream(Type type) => type switch
    {
        _ when type.IsAssignableTo(typeof(IReferralEvent)) => "referral",
        _ when type.IsAssignableTo(typeof(IVisitEvent)) => "visit",
        _ when type.IsAssignableTo(typeof(IShiftEvent)) => "shift",
        _ when type.IsAssignableTo(typeof(IPersonEvent)) => "person",
        _ when type.IsAssignableTo(typeof(IDeskEvent)) => "desk",
        _ when type.IsAssignableTo(typeof(ISettingsEvent)) => "service's settings",
        _ => "submission",
    };

    private static string TypeName(ParameterInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.ParameterType) ?? member.ParameterType;
        var name = type switch
        {
            _ when type == typeof(FreeText) => "Words",
            { IsGenericType: true } => $"list of {type.GetGenericArguments()[0].Name}",
            _ => type.Name,
        };
        var optional = type != member.ParameterType || new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return optional ? $"{name}, or none" : name;
    }

    private static string Plain(XElement? comment)
    {
        foreach (var reference in comment?.Descendants().Where(element => element.Attribute("cref") is not null).ToList() ?? [])
        {
            reference.ReplaceWith($"`{reference.Attribute("cref")!.Value.Split('.')[^1]}`");
        }

        foreach (var code in comment?.Descendants("c").ToList() ?? [])
        {
            code.ReplaceWith($"`{code.Value}`");
        }

        return Spaces().Replace(comment?.Value ?? "", " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
