using Ucr.Server.Operations;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddUcr(builder.Configuration.GetConnectionString("Ucr")!);
var app = builder.Build();
app.UseUcr();
await app.RunAsync();

/// <summary>The service's entry point, named so that specs can host it.</summary>
public partial class Program;
