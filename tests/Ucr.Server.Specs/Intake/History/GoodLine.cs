using System.Text;
using System.Text.Json.Nodes;
using Ucr.Server.Intake.History;

namespace Ucr.Server.Specs.Intake.History;

/// <summary>A good line of history about an invented person, to be changed in one place.</summary>
internal static class GoodLine
{
    public static JsonObject Json(string reference = "A-1", string provider = "RZZ", Action<JsonObject>? change = null)
    {
        var line = JsonNode.Parse(
            """
            {"receivedAt":"2026-10-24T22:50:00+01:00","source":"999",
             "patient":{"key":"p1","birthDate":"1938-08-16","nhsNumber":"9990000018","postcode":"ZZ9 4RI","frailty":6},
             "need":"falls","decision":"accepted","decidedAt":"2026-10-24T22:58:00+01:00","standard":"two_hour",
             "contacts":[{"id":"c1","startedAt":"2026-10-25T00:31:00+01:00","endedAt":"2026-10-25T01:20:00+01:00","mechanism":"01","attendance":"5","team":"Harbour","clinician":"n17","location":"A01"}],
             "closedAt":"2026-10-25T01:25:00+01:00","closure":"treatment_completed","team":"Harbour","locality":"East"}
            """)!.AsObject();
        line["reference"] = reference;
        line["provider"] = provider;
        change?.Invoke(line);
        return line;
    }

    public static (HistoryLine? Line, HistoryFault? Fault) Read(this JsonNode line, long number = 1) => HistoryLineReader.Read(number, Encoding.UTF8.GetBytes(line.ToJsonString()));
}
