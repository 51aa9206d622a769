namespace Ucr.Server.Security.Encryption;

/// <summary>What an event keeps of a free text.</summary>
/// <param name="TextId">Where the text stands.</param>
/// <param name="Hash">Keyed hash of the text in hexadecimal. A short text can be guessed from a plain hash; this one
/// tells nothing once the patient's key is erased.</param>
public sealed record PatientTextReference(Guid TextId, string Hash);
