namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>Why a message is not taken, in words that never repeat the sender's data.</summary>
/// <param name="FaultCode">SOAP 1.1: <c>Client</c>, <c>Server</c> or <c>MustUnderstand</c>.</param>
/// <param name="ErrorCode">Of the toolkit: 1000 for a message that cannot be taken, 2200 for a failure of the receiver.</param>
/// <param name="Text">For the sender's people.</param>
/// <param name="Diagnostic">For the sender's technicians: where, and what would be right.</param>
/// <param name="Code">What stands on the page of refused messages.</param>
public sealed record ItkFault(string FaultCode, string ErrorCode, string Text, string Diagnostic, string Code)
{
    /// <summary>It cannot be read.</summary>
    public static ItkFault Unreadable(string diagnostic) => Client("This is not a message that can be read.", diagnostic, "unreadable");

    /// <summary>It breaks a rule of the toolkit.</summary>
    public static ItkFault Invalid(string diagnostic) => Client("The message breaks a rule of the Interoperability Toolkit.", diagnostic, "invalid");

    /// <summary>The sender has to change something.</summary>
    public static ItkFault Client(string text, string diagnostic, string code) => new("Client", "1000", text, diagnostic, code);

    /// <summary>This service failed.</summary>
    public static ItkFault Server(string diagnostic, string code) =>
        new("Server", "2200", "The receiving service failed. Send the message again; if that fails too, ring the service.", diagnostic, code);
}
