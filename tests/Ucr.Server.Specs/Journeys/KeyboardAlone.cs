using Microsoft.Playwright;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>
/// Hands that stay on the keyboard, and how long they take by the keystroke-level model (Card, Moran and Newell 1980): an average
/// skilled typist needs 0.2 s for a key, and everybody 1.35 s to make up their mind, here before each field that is answered.
/// </summary>
/// <param name="page">The page that is typed into.</param>
public sealed class KeyboardAlone(IPage page)
{
    private const double SecondsForKey = 0.2;
    private const double SecondsToThink = 1.35;

    /// <summary>Keys pressed so far.</summary>
    public int Keys { get; private set; }

    /// <summary>Fields answered so far.</summary>
    public int Fields { get; private set; }

    /// <summary>How long that takes.</summary>
    public TimeSpan ByTheModel => TimeSpan.FromSeconds((Keys * SecondsForKey) + (Fields * SecondsToThink));

    /// <summary>Presses keys, none of which answers anything.</summary>
    public async Task Press(params string[] pressed)
    {
        foreach (var key in pressed)
        {
            Keys++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Answers questions, each with one key.</summary>
    public Task Choose(params string[] pressed)
    {
        Fields += pressed.Length;
        return Press(pressed);
    }

    /// <summary>Types into one field after the other; one that is left empty is passed over without a thought.</summary>
    public async Task Answer(params string[] typed)
    {
        foreach (var words in typed)
        {
            Fields += words.Length > 0 ? 1 : 0;
            Keys += words.Length;
            await page.Keyboard.TypeAsync(words);
            await Press("Tab");
        }
    }

    /// <summary>Goes on with Tab until a field has the focus.</summary>
    public async Task Until(string what)
    {
        for (var tries = 0; tries < 30; tries++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.textContent.trim()") == what)
            {
                return;
            }

            await Press("Tab");
        }

        Assert.Fail($"Tab does not lead to {what}.");
    }

    /// <summary>Writes the count to the run's output.</summary>
    public void Tell() => TestContext.Current.TestOutputHelper?.WriteLine($"{Keys} keys, {Fields} fields: {ByTheModel.TotalSeconds:0} s by the keystroke-level model.");
}
