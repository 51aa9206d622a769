using System.Text;

namespace Ucr.Server.Pages.Board;

/// <summary>A message of an event stream as it goes over the wire. It is encoded once, however many read it.</summary>
public static class StreamFrame
{
    /// <summary>One message.</summary>
    /// <param name="name">What kind: the page's script knows it.</param>
    /// <param name="data">What it says, in lines.</param>
    /// <param name="id">The position that whoever has read it stands at; null where it moves nobody on.</param>
    public static byte[] Of(string name, string data, string? id = null) => Encoding.UTF8.GetBytes(Text(new(), name, data, id).ToString());

    /// <summary>Several that belong together: whoever has read the last has read them all, so it alone moves the position on.</summary>
    public static byte[] Of(string name, IReadOnlyList<string> data, string id)
    {
        var text = new StringBuilder();
        for (var at = 0; at < data.Count; at++)
        {
            Text(text, name, data[at], at == data.Count - 1 ? id : null);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static StringBuilder Text(StringBuilder text, string name, string data, string? id)
    {
        text.Append("event: ").Append(name).Append('\n');
        foreach (var line in data.AsSpan().EnumerateLines())
        {
            text.Append("data: ").Append(line).Append('\n');
        }

        return (id is null ? text : text.Append("id: ").Append(id).Append('\n')).Append('\n');
    }
}
