using System.Security.Claims;
using Hl7.Fhir.Model;
using Microsoft.Extensions.Options;
using Ucr.Domain.Intake;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Security;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Which messages each of our services takes: <c>/MessageDefinition?context=system|id</c>. A sender asks before it sends.</summary>
internal sealed class MessageDefinitions(TakenUseCases policies, IOptionsMonitor<BarsSettings> settings)
{
    private const string Root = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-";

    private static readonly string[] CadToCad = ["a6t1", "a6t2", "a6t3"];

    private static readonly (string Name, string Title, string Event, string[] UseCases)[] All =
    [
        ("request-validation", "Validation request", BarsCodes.Request, [BarsCodes.UseCase]),
        ("request-referral", "Referral request", BarsCodes.Request, ["a1t1", "a5t1", .. CadToCad]),
        ("request-cancelled", "Cancelled request", BarsCodes.Request, [BarsCodes.UseCase, "a1t1", "a5t1", .. CadToCad]),
        ("response-validation-interim", "Interim validation response", BarsCodes.Response, [BarsCodes.UseCase]),
        ("response-validation-full", "Full validation response", BarsCodes.Response, [BarsCodes.UseCase]),
        ("response-referral-short", "Referral response", BarsCodes.Response, CadToCad),
    ];

    /// <summary>Answers for one service.</summary>
    public async Task Search(HttpContext http, ClaimsPrincipal user)
    {
        var asked = http.Request.Query["context"].ToString();
        if (Wrong(asked, user) is { } wrong)
        {
            await FhirAnswer.Refuse(http, wrong);
            return;
        }

        var intake = await policies.Of(user.Provider, http.RequestAborted);
        await FhirAnswer.Write(http, StatusCodes.Status200OK, Found(http, ServiceId.Of(asked)!, intake));
    }

    /// <summary>Every use case that is switched on, as the definitions name it.</summary>
    public static IEnumerable<string> UseCases(IntakePolicies intake) => All.SelectMany(one => one.UseCases).Distinct(StringComparer.Ordinal).Where(useCase => TakenUseCases.Takes(intake, useCase));

    /// <summary>Every message that the use cases which are switched on need: its definition, and whether we send it or receive it.</summary>
    public static IEnumerable<(string Definition, bool Sent)> Messages(IntakePolicies intake) =>
        All.Where(one => Array.Exists(one.UseCases, useCase => TakenUseCases.Takes(intake, useCase))).Select(one => (Root + one.Name, one.Event is BarsCodes.Response));

    private BarsIssue? Wrong(string asked, ClaimsPrincipal user) => ServiceId.Of(asked) switch
    {
        _ when string.IsNullOrWhiteSpace(asked) => BarsIssue.Required("MessageDefinition.context", "Give context=system|id of a service of the Directory of Services."),
        null => BarsIssue.Value("MessageDefinition.context", "context must be the system of the Directory of Services, a vertical line and the service's id."),
        var id when settings.CurrentValue.ServicesOf(user.Provider).Contains(id, StringComparer.Ordinal) => null,
        _ => BarsIssue.NotFound("MessageDefinition.context", "The service is not one of this receiver's."),
    };

    private static Bundle Found(HttpContext http, string service, IntakePolicies intake)
    {
        List<Bundle.EntryComponent> entries =
        [
            .. from one in All
               let taken = Array.FindAll(one.UseCases, useCase => TakenUseCases.Takes(intake, useCase))
               where taken.Length > 0
               select new Bundle.EntryComponent { FullUrl = Root + one.Name, Resource = Definition(one.Name, one.Title, one.Event, taken, service), Search = new() { Mode = Bundle.SearchEntryMode.Match } },
        ];
        return new() { Type = Bundle.BundleType.Searchset, Total = entries.Count, Link = [BarsReads.Self(http)], Entry = entries };
    }

    private static MessageDefinition Definition(string name, string title, string @event, string[] useCases, string service) => new()
    {
        Id = $"bars-message-servicerequest-{name}",
        Url = Root + name,
        Version = "1.1.0",
        Name = $"BarsServiceRequest{string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}",
        Title = title,
        Status = PublicationStatus.Active,
        Date = "2026-11-23",
        Event = new Coding("https://fhir.nhs.uk/CodeSystem/message-events-bars", @event),
        UseContext =
        [
            Context("https://fhir.nhs.uk/Id/dos-service-id", service),
            .. useCases.Select(useCase => Context("https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", useCase)),
        ],
        Focus = [new() { CodeElement = new() { JsonValue = @event is BarsCodes.Request ? "ServiceRequest" : "Encounter" }, Min = 1, Max = "1" }],
        ResponseRequiredElement = new() { JsonValue = "always" },
    };

    private static UsageContext Context(string system, string code) =>
        new() { Code = new(system, code), Value = new CodeableConcept("http://terminology.hl7.org/CodeSystem/variant-state", "positive") };
}
