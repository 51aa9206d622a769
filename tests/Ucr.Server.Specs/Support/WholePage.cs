using Microsoft.Playwright;

namespace Ucr.Server.Specs.Support;

/// <summary>What every page stands in: X1, X2 and X4 of the acceptance. Nothing from elsewhere, a clean console, a title, landmarks, focus that is seen, and that a demonstration is one.</summary>
public sealed class WholePage
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Frame = """
        () => {
          const faults = [];
          const one = (what, many) => { if (document.querySelectorAll(what).length !== 1) faults.push(`has ${document.querySelectorAll(what).length} of ${what}`); };
          if (!/^.+ - Urgent community response$/.test(document.title)) faults.push(`is called "${document.title}"`);
          if (document.documentElement.lang !== 'en-GB') faults.push('does not say its language');
          for (const what of ['h1', 'main', '.nhsuk-skip-link', 'main#maincontent', 'footer']) one(what);
          if (document.body.querySelector('a[href]')?.getAttribute('href') !== '#maincontent') faults.push('does not begin with the skip link');
          const menu = [...document.querySelectorAll('.nhsuk-header__navigation a')];
          if (menu.some(link => link.pathname === location.pathname && !link.closest('[aria-current]') && !link.querySelector('[aria-current]'))) faults.push('does not mark where it stands in the menu');
          if (document.querySelectorAll('.nhsuk-header__navigation [aria-current]').length > 1) faults.push('marks several places in the menu');
          return faults;
        }
        """;

    // What can have the focus looks otherwise when it has it: the thing itself, what holds it, or the box that stands for it.
    private const string Focus = """
        () => {
          const look = element => [null, '::before', '::after'].map(part => { const s = getComputedStyle(element, part); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderTopColor, s.borderTopWidth, s.color, s.textDecorationLine, s.clipPath, s.position].join(' '); }).join('|');
          const all = element => [element, element.nextElementSibling, element.parentElement].filter(Boolean).map(look).join('/');
          const can = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(element => !element.disabled && element.getClientRects().length && getComputedStyle(element).visibility !== 'hidden');
          const unseen = can.filter(element => {
            element.blur();
            const before = all(element);
            element.focus({ preventScroll: true });
            return document.activeElement === element && before === all(element);
          });
          document.activeElement?.blur();
          return unseen.slice(0, 3).map(element => `does not show the focus on ${element.outerHTML.slice(0, 160)}`);
        }
        """;

    private readonly List<string> heard = [];

    /// <summary>Listens to a page: what its console says, and what it asks of others.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">The service's own.</param>
    public WholePage(IPage page, string address)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                heard.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => heard.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                heard.Add($"another origin: {request.Url}");
            }
        };
    }

    /// <summary>Begins anew: another page is opened.</summary>
    public void Forget() => heard.Clear();

    /// <summary>What is wrong with the page as it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="answer">How it came.</param>
    /// <param name="what">Its address.</param>
    public async Task<IReadOnlyList<string>> Faults(IPage page, IResponse answer, string what)
    {
        List<string> faults = [.. heard, .. await page.EvaluateAsync<string[]>(Frame)];
        if (!string.Equals(await answer.HeaderValueAsync("Content-Security-Policy"), ContentSecurityPolicy, StringComparison.Ordinal))
        {
            faults.Add("has another content security policy");
        }

        await page.Keyboard.PressAsync("Tab");
        faults.AddRange(await page.EvaluateAsync<string[]>(Focus));
        foreach (var media in (Media[])[Media.Print, Media.Screen])
        {
            await page.EmulateMediaAsync(new() { Media = media });
            if (!await page.GetByText("Demonstration with made-up people and places").First.IsVisibleAsync())
            {
                faults.Add($"does not say that it is a demonstration ({media})");
            }
        }

        return [.. faults.Select(fault => $"{what} {fault}")];
    }
}
