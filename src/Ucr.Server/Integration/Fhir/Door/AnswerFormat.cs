using Microsoft.Net.Http.Headers;
using Ucr.Server.Integration.Fhir.Reading;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>In which format to answer: <c>_format</c> wins over Accept; without either, as asked by the body, else JSON.</summary>
public static class AnswerFormat
{
    /// <summary>Chooses the format; null when what is asked for is not offered.</summary>
    public static BarsFormat? Choose(HttpRequest request)
    {
        if (request.Query.TryGetValue("_format", out var asked))
            return Named(asked.ToString().Split(';')[0].Trim().Replace(' ', '+'));
        var accepted = request.GetTypedHeaders().Accept.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1).ToList();
        var usual = BarsFormats.OfBody(request.ContentType) ?? BarsFormat.Json;
        return accepted.Count == 0 ? usual : accepted.Select(a => Offered(a, usual)).FirstOrDefault(f => f is not null);
    }

    private static BarsFormat? Offered(MediaTypeHeaderValue accept, BarsFormat usual)
    {
        var version = accept.Parameters.FirstOrDefault(p => p.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.Value.ToString().Trim('"');
        if (version is not null && !version.StartsWith('1'))
            return null;
        return accept.MediaType.Value is "*/*" or "application/*" ? usual : Named(accept.MediaType.Value ?? "");
    }

    private static BarsFormat? Named(string name) => name.ToLowerInvariant() switch
    {
        "json" or "application/json" or "application/fhir+json" or "text/json" => BarsFormat.Json,
        "xml" or "application/xml" or "application/fhir+xml" or "text/xml" => BarsFormat.Xml,
        _ => null,
    };
}
