namespace Ucr.Server.Security.Encryption;

/// <summary>Something was to be sealed for a patient whose key has been destroyed. A new key is never made for them.</summary>
public sealed class PatientErasedException(Guid patientId)
    : InvalidOperationException($"The key of patient {patientId} has been erased.");
