using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>How the package's options become our component's parameters.</summary>
/// <param name="Options">The options that we have; a fixture that uses another one is not for us.</param>
/// <param name="Render">Our component with a context's values.</param>
/// <param name="Suits">False for a fixture whose content is not in its context (it stands in a template's call block).</param>
internal sealed record NhsMapping(IReadOnlySet<string> Options, Func<JsonObject, RenderFragment> Render, Func<NhsFixture, string?>? Suits = null)
{
    /// <summary>Why a fixture is not ours to equal; empty when it is.</summary>
    public IEnumerable<string> Unsupported(NhsFixture fixture) =>
        NhsFixtures.OptionsIn(fixture.Context)
            .Where(option => !Options.Contains(option))
            .Concat(fixture.Name.Contains("call block", StringComparison.Ordinal) ? ["content from a call block"] : [])
            .Concat(Suits?.Invoke(fixture) is { } why ? [why] : []);
}
