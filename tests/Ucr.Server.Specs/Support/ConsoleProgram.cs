using System.Diagnostics;
using Xunit;

namespace Ucr.Server.Specs.Support;

/// <summary>The program itself, as somebody at the server runs it.</summary>
public static class ConsoleProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="database">Its connection string.</param>
    /// <param name="folder">Where it stands and keeps its data.</param>
    /// <param name="arguments">What is typed behind its name.</param>
    public static async Task<(int Exit, string Out, string Error)> Run(string database, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ucr.Server.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["ConnectionStrings__Ucr"] = database;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["UCR_DATA"] = folder;
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await output, await error);
    }
}
