using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>A message Bundle with its references followed. They are followed inside the message only: nothing is fetched.</summary>
public sealed class BarsMessage
{
    private readonly Dictionary<string, Resource> byUrl;

    /// <summary>Follows the references of a Bundle.</summary>
    public BarsMessage(Bundle bundle)
    {
        Bundle = bundle;
        byUrl = bundle.Entry.Where(e => e is { FullUrl: not null, Resource: not null })
            .DistinctBy(e => e.FullUrl, StringComparer.Ordinal)
            .ToDictionary(e => e.FullUrl!, e => e.Resource!, StringComparer.Ordinal);
        Header = bundle.Entry.FirstOrDefault()?.Resource as MessageHeader;
        Request = Find<ServiceRequest>(Header?.Focus.FirstOrDefault());
        Patient = Find<Patient>(Request?.Subject);
        Encounter = Find<Encounter>(Request?.Encounter) ?? All<Encounter>().FirstOrDefault();
        CarePlan = Request?.BasedOn.Select(Find<CarePlan>).FirstOrDefault(p => p is not null) ?? All<CarePlan>().FirstOrDefault();
        Location = Request?.LocationReference.Select(Find<Location>).FirstOrDefault(l => l is not null) ?? All<Location>().FirstOrDefault();
    }

    /// <summary>The message.</summary>
    public Bundle Bundle { get; }

    /// <summary>Its header, where that is first.</summary>
    public MessageHeader? Header { get; }

    /// <summary>What the header is about, where that is a ServiceRequest.</summary>
    public ServiceRequest? Request { get; }

    /// <summary>Whom it is about.</summary>
    public Patient? Patient { get; }

    /// <summary>The sender's contact with the person.</summary>
    public Encounter? Encounter { get; }

    /// <summary>What the sender found.</summary>
    public CarePlan? CarePlan { get; }

    /// <summary>Where the person is.</summary>
    public Location? Location { get; }

    /// <summary>All resources of a kind, in their order.</summary>
    public IEnumerable<T> All<T>()
        where T : Resource => Bundle.Entry.Select(e => e.Resource).OfType<T>();

    /// <summary>What a reference points at, where that is in the message and of this kind.</summary>
    public T? Find<T>(ResourceReference? reference)
        where T : Resource => reference?.Reference is { } url && byUrl.TryGetValue(url, out var found) ? found as T : null;

    /// <summary>True when the reference points at something in the message.</summary>
    public bool Holds(ResourceReference? reference) => reference?.Reference is { } url && byUrl.ContainsKey(url);
}
