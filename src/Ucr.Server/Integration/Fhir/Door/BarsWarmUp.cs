using System.Text;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Ucr.Server.Integration.Fhir.Reading;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>The first parse of a process takes a third of a second: no sender should wait for it.</summary>
internal sealed class BarsWarmUp : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var bundle = new Bundle { Type = Bundle.BundleType.Message };
            BarsParser.Parse(Encoding.UTF8.GetBytes(new FhirJsonSerializer().SerializeToString(bundle)), BarsFormat.Json);
            BarsParser.Parse(Encoding.UTF8.GetBytes(new FhirXmlSerializer().SerializeToString(bundle)), BarsFormat.Xml);
        },
        stoppingToken);
}
