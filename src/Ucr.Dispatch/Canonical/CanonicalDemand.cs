using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>How the usual demand is written: its lists in the order that they came in, because a drawn future depends on it.</summary>
public static partial class CanonicalJson
{
    private static void Demand(Utf8JsonWriter json, ExpectedDemand? demand)
    {
        if (demand is null)
        {
            return;
        }

        json.WriteStartObject("demand");
        json.WriteStartArray("perHour");
        foreach (var rate in demand.PerHour)
        {
            json.WriteNumberValue(rate);
        }

        json.WriteEndArray();
        json.WriteStartArray("sites");
        foreach (var site in demand.Sites)
        {
            json.WriteStartObject();
            Place(json, "place", site.Place);
            json.WriteNumber("weight", site.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("kinds");
        foreach (var kind in demand.Kinds)
        {
            Kind(json, kind);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Kind(Utf8JsonWriter json, DemandKind kind)
    {
        json.WriteStartObject();
        json.WriteNumber("weight", kind.Weight);
        json.WriteNumber("minutes", kind.Minutes);
        json.WriteNumber("dueMinutes", kind.DueMinutes);
        json.WriteString("standard", kind.Standard.ToString());
        json.WriteString("urgency", kind.Urgency.ToString());
        Texts(json, "capabilities", kind.Capabilities);
        json.WriteEndObject();
    }
}
