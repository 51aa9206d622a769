using Ucr.Server.Operations;

return await CommandLine.Run(args);

/// <summary>The service's entry point, named so that specs can find its assembly.</summary>
public partial class Program;
