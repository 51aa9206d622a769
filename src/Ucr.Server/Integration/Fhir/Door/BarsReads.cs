using System.Security.Claims;
using Hl7.Fhir.Model;
using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Reads a request back: as its sender must before it changes or cancels it. Who looks is recorded before anything is shown.</summary>
internal sealed class BarsReads(IDocumentStore store, BarsCases cases, PatientVault vault, AccessLog access)
{
    /// <summary>One request, by the id that we gave it.</summary>
    public async Task ById(HttpContext http, ClaimsPrincipal user, string id)
    {
        if (!Guid.TryParseExact(id, "D", out var asked))
        {
            await FhirAnswer.Refuse(http, BarsIssue.Value("ServiceRequest.id", "The id must be a UUID."));
            return;
        }

        await using var session = store.QuerySession(user.Provider);
        var referral = await session.LoadAsync<Referral>(new ReferralId(asked), http.RequestAborted);
        if (referral is not { Channel: Channel.Bars } || await Request(session, referral, http.RequestAborted) is not { } request)
        {
            await access.RecordAsync(user, AccessedThing.Patient, $"bars=ServiceRequest/{asked} (not there)");
            await FhirAnswer.Refuse(http, BarsProblems.NoSuchRequest);
            return;
        }

        await access.RecordAsync(user, AccessedThing.Patient, referral.Patient.Value);
        await FhirAnswer.Write(http, StatusCodes.Status200OK, request);
    }

    /// <summary>The requests about a patient: <c>patient:identifier=system|value</c>.</summary>
    public async Task ByPatient(HttpContext http, ClaimsPrincipal user)
    {
        if (Faulty(http.Request.Query["patient:identifier"].ToString()) is { } fault)
        {
            await FhirAnswer.Refuse(http, fault);
            return;
        }

        var number = http.Request.Query["patient:identifier"].ToString().Split('|')[1].Trim();
        await using var session = store.QuerySession(user.Provider);
        var found = new List<Bundle.EntryComponent>();
        foreach (var patient in await Records(session, number, http.RequestAborted))
        {
            await access.RecordAsync(user, AccessedThing.Patient, patient);
            var id = patient.ToString();
            foreach (var referral in await session.Query<Referral>().Where(one => one.MatchesSql("d.data ->> 'patient' = ?", id)).ToListAsync(http.RequestAborted))
            {
                if (referral.Channel == Channel.Bars && await Request(session, referral, http.RequestAborted) is { } request)
                    found.Add(new() { FullUrl = $"urn:uuid:{request.Id}", Resource = request, Search = new() { Mode = Bundle.SearchEntryMode.Match } });
            }
        }

        await FhirAnswer.Write(http, StatusCodes.Status200OK, new Bundle { Type = Bundle.BundleType.Searchset, Total = found.Count, Link = [Self(http)], Entry = found });
    }

    /// <summary>Every record of whoever bears a number: a person may have several.</summary>
    private async Task<IReadOnlyCollection<Guid>> Records(IQuerySession session, string number, CancellationToken cancellation)
    {
        HashSet<Guid> all = [];
        foreach (var bearer in await vault.WithNhsNumber(session, number, cancellation))
            all.UnionWith(await SamePeople.All(session, bearer, cancellation));
        return all;
    }

    /// <summary>The link of a search to itself, without what was searched for: it may name a patient.</summary>
    internal static Bundle.LinkComponent Self(HttpContext http) => new() { Relation = "self", Url = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}" };

    private static BarsIssue? Faulty(string asked) => asked.Split('|') switch
    {
        _ when string.IsNullOrWhiteSpace(asked) => BarsIssue.Required("ServiceRequest.patient", "Give patient:identifier=system|value."),
        [var system, var value] when system.Trim().EndsWith("/nhs-number", StringComparison.OrdinalIgnoreCase)
            && value.Count(char.IsAsciiDigit) == 10 && value.All(c => char.IsAsciiDigit(c) || c == ' ') => null,
        _ => BarsIssue.Value("ServiceRequest.patient", "patient:identifier must be the NHS number's system, a vertical line and ten digits."),
    };

    private async Task<ServiceRequest?> Request(IQuerySession session, Referral referral, CancellationToken cancellation)
    {
        if (await cases.Held(session, referral, cancellation) is not { } held || new BarsMessage(held).Request is not { } request)
            return null;
        var now = (ServiceRequest)request.DeepCopy();
        now.Id = referral.Id.ToString();
        now.Status = referral switch
        {
            { Closure: ClosureReason.Withdrawn } => RequestStatus.Revoked,
            { Closure: ClosureReason.EnteredInError } => RequestStatus.EnteredInError,
            { IsOpen: false } => RequestStatus.Completed,
            _ => RequestStatus.Active,
        };
        return now;
    }
}
