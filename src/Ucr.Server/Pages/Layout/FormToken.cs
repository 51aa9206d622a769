namespace Ucr.Server.Pages.Layout;

/// <summary>The hidden field that proves a form came from our own page.</summary>
public sealed record FormToken(string FieldName, string Value);
