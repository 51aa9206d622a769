var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();

/// <summary>The service's entry point, named so that specs can host it.</summary>
public partial class Program;
