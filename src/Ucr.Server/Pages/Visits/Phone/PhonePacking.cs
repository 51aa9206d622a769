using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Ucr.Server.Pages.Components;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Visits.Asking;
using Ucr.Server.Pages.Visits.Entering;
using Ucr.Server.Pages.Visits.Steps;

namespace Ucr.Server.Pages.Visits.Phone;

/// <summary>Puts a visit together for a phone: the card for every step that may be taken before there is signal again.</summary>
public sealed class PhonePacking(Fragments fragments)
{
    /// <summary>The visits, in their order.</summary>
    public Task<IReadOnlyList<PhoneVisit>> Pack(PageFrame frame, IReadOnlyList<VisitCardModel> cards) => fragments.Render<IReadOnlyList<PhoneVisit>>(async html =>
    {
        var packed = new List<PhoneVisit>();
        foreach (var card in cards)
        {
            packed.Add(await Pack(html, frame, card));
        }

        return packed;
    });

    private static async Task<PhoneVisit> Pack(Fragments.Renderer html, PageFrame frame, VisitCardModel card)
    {
        // The phone makes an id of its own for whatever is recorded.
        var blank = FormState.Blank(Guid.Empty);
        var cards = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in Enum.GetValues<VisitStep>().Where(step => step >= card.Next))
        {
            cards[VisitWords.Value(step)] = await html.Html<VisitCard>(
                (nameof(VisitCard.Card), card with { Next = step }), (nameof(VisitCard.Form), blank), (nameof(VisitCard.Now), frame.Now));
        }

        var banner = await html.Html<PatientBanner>((nameof(PatientBanner.Patient), card.Patient), (nameof(PatientBanner.Now), frame.Now));
        var details = await html.Html<VisitDetails>((nameof(VisitDetails.Card), card), (nameof(VisitDetails.Now), frame.Now));
        return new(card.VisitId, VisitWords.Value(card.Next), Changed(card, banner, details), banner, details, cards, await Forms(html, frame, card, blank), card.KeySafe);
    }

    private static async Task<IReadOnlyDictionary<string, string>> Forms(Fragments.Renderer html, PageFrame frame, VisitCardModel card, FormState blank)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cannot-take"] = await html.Html<CannotTakeForm>(("Model", new VisitFormModel(frame, card, blank, VisitChoices.CannotTake))),
            ["cannot-get-in"] = await html.Html<CannotGetInForm>(("Model", new VisitFormModel(frame, card, blank, VisitChoices.Tried))),
            ["getting-in"] = await html.Html<GettingIn>(("Model", new GettingInModel(frame, card, blank))),
            ["outcome"] = await html.Html<OutcomeForm>(("Model", VisitChoices.Outcome(frame, card, blank))),
        };
        foreach (var form in VisitForms.All)
        {
            forms[form.Name] = await html.Html<VisitQuestion>(("Model", new VisitQuestionModel(frame, card, form.Prepare(blank, card), form)));
        }

        return forms;
    }

    // The clock's words move by themselves; everything else that is shown counts.
    private static string Changed(VisitCardModel card, string banner, string details) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', banner, details, string.Join(';', card.Hazards), card.Next, card.Clock?.DueAt, card.Clock?.StoppedAt, string.Join(';', card.StepsDoneAt), card.Observed.Count))));
}
