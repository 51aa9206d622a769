namespace Ucr.Server.Security.Encryption;

/// <summary>The key of one message: wrapped under the master key until somebody knows whose message it is, from then on
/// under the patient's key, with which it falls.</summary>
/// <param name="Wrapped">The key, wrapped.</param>
/// <param name="PatientId">The patient under whose key it is wrapped; nothing before it is joined.</param>
public sealed record MessageKey(byte[] Wrapped, Guid? PatientId = null);
