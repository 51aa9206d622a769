namespace Ucr.Server.Pages.Wording;

/// <summary>The first letters of a member of staff's names: decoration beside the name, never instead of it.</summary>
public static class Initials
{
    public static string Of(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => part[0]));
}
