using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Ucr.Server.Specs.Architecture;

namespace Ucr.Server.Specs.Integration.Push;

/// <summary>A push service by real HTTP, and a browser behind it whose keys were made, and whose messages are read, by npm's web-push and http_ece.</summary>
internal sealed class StandInPushService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly JsonNode browser = Node("""
        const crypto = require("crypto"), own = crypto.createECDH("prime256v1"); own.generateKeys();
        console.log(JSON.stringify({ p256dh: own.getPublicKey("base64url"), key: own.getPrivateKey("base64url"), auth: crypto.randomBytes(16).toString("base64url") }));
        """, new JsonObject());

    private StandInPushService(WebApplication app) => this.app = app;

    /// <summary>A message as it came.</summary>
    public sealed record Came(IReadOnlyDictionary<string, string> Headers, byte[] Body);

    /// <summary>Every message, the oldest first.</summary>
    public ConcurrentQueue<Came> Messages { get; } = new();

    /// <summary>What it answers, one after the other, before it takes anything.</summary>
    public ConcurrentQueue<int> Faults { get; } = new();

    /// <summary>The browser as it describes itself.</summary>
    public object Subscription => new { endpoint = app.Urls.First() + "/browser/1", keys = new { p256dh = browser["p256dh"]!.GetValue<string>(), auth = browser["auth"]!.GetValue<string>() } };

    /// <summary>Starts it.</summary>
    public static async Task<StandInPushService> Started()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var listening = builder.Build();
        var service = new StandInPushService(listening);
        listening.MapPost("/browser/1", async (HttpContext http) =>
        {
            if (service.Faults.TryDequeue(out var status))
            {
                return Results.StatusCode(status);
            }

            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            service.Messages.Enqueue(new(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
            return Results.StatusCode(StatusCodes.Status201Created);
        });
        await listening.StartAsync();
        return service;
    }

    /// <summary>What the browser reads, and what the token in the header claims, its signature verified under the key beside it.</summary>
    public (JsonNode Message, JsonNode Claims) Read(Came came)
    {
        var read = Node("""
            const ece = require("http_ece"), jws = require("jws"), crypto = require("crypto"), given = JSON.parse(process.argv[1]);
            const own = crypto.createECDH("prime256v1"); own.setPrivateKey(given.key, "base64url");
            const message = ece.decrypt(Buffer.from(given.body, "base64"), { version: "aes128gcm", privateKey: own, authSecret: given.auth });
            const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(given.authorization), point = Buffer.from(key, "base64url");
            const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
            const pem = crypto.createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" });
            if (!jws.verify(token, "ES256", pem)) throw new Error("The token is not signed by the key beside it.");
            console.log(JSON.stringify({ message: JSON.parse(message), claims: jws.decode(token).payload }));
            """, new JsonObject
        {
            ["key"] = browser["key"]!.GetValue<string>(),
            ["auth"] = browser["auth"]!.GetValue<string>(),
            ["body"] = Convert.ToBase64String(came.Body),
            ["authorization"] = came.Headers["Authorization"],
        });
        return (read["message"]!, read["claims"]!);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static JsonNode Node(string script, JsonObject given)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-e", script, "--", given.ToJsonString()])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var (said, wrong) = (node.StandardOutput.ReadToEnd(), node.StandardError.ReadToEnd());
        node.WaitForExit();
        node.ExitCode.ShouldBe(0, wrong);
        return JsonNode.Parse(said)!;
    }
}
