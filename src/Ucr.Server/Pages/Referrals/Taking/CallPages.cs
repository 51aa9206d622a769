using Ucr.Domain.Intake.People;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Makes the page on which a call is taken.</summary>
public sealed class CallPages(ProviderSettings settings, CallDrafts drafts, CallSearch search, CallPlaces places)
{
    private static readonly string[] NotTyped = [FormState.CommandIdField, FormState.VersionField, PhoneForm.Step, CallTime.Field];

    /// <summary>A new call: it begins now.</summary>
    public FormState Blank(HttpContext http) => FormState.Blank(http.NewId()).With(CallTime.Field, LocalMoment.Typed(http.Now()));

    /// <summary>The page.</summary>
    public async Task<IResult> Show(HttpContext http, FormState form, int status)
    {
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(http.Now());
        var kept = (await drafts.For(http.User, http.RequestAborted)).Where(draft => draft.Id != form.CommandId);
        return PageResults.Show<NewReferralPage>(
            new NewReferralModel(http.Frame(), form, AcceptFields.Needs(policies), PhoneForm.Sources)
            {
                Flags = Flags(policies.Triage),
                Found = SaysSomething(form) ? await Found(http, form) : CallFoundModel.Nothing(form),
                Place = SaysSomething(form) ? await places.Of(http, form) : CallPlaceModel.Nothing,
                Unfinished = [.. kept.Select(draft => new NewReferralModel.Draft(draft.Id, StaffChoices.NameOf(new(draft.By)), draft.BegunAt))],
                Kept = form[PhoneForm.Step] is "draft",
            },
            status);
    }

    /// <summary>Whom the call may be about, by what was typed so far.</summary>
    public async Task<CallFoundModel> Found(HttpContext http, FormState form)
    {
        var call = Facts(form);
        var enough = call.NhsNumber is not null || call.BornOn is not null || call.Telephones.Count > 0 || (call.FamilyName is not null && call.GivenName is not null);
        var found = enough ? await search.Find(http.User, call, null, http.RequestAborted) : CallMatches.None;
        return CallFoundModel.Of(form, found, await settings.Of(http.User.Provider, http.RequestAborted), http.Now());
    }

    /// <summary>Where it is, by what was typed so far.</summary>
    public Task<CallPlaceModel> Place(HttpContext http, FormState form) => places.Of(http, form);

    /// <summary>Everything that was typed, for a draft.</summary>
    public static IReadOnlyDictionary<string, string[]> Typed(FormState form) => form.Values
        .Where(field => field.Key is not (FormState.CommandIdField or FormState.VersionField or PhoneForm.Step) && form[field.Key] is not null)
        .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray(), StringComparer.Ordinal);

    /// <summary>Somebody typed something.</summary>
    public static bool SaysSomething(FormState form) => form.Values.Keys.Any(field => !NotTyped.Contains(field, StringComparer.Ordinal) && form.Text(field) is not null);

    private static CallFacts Facts(FormState form) => new()
    {
        NhsNumber = NhsNumber.TryParse(form.Text("nhsNumber"), out var number) ? number : null,
        FamilyName = form.Text("family"),
        GivenName = form.Text("given"),
        BornOn = PhoneForm.Date(form.Text("bornOn")),
        Telephones = [.. new[] { form.Text("callerTelephone"), form.Text("telephone") }.OfType<string>()],
        Postcode = form.Text("postcode"),
        Need = form.Text("need") is { } need ? new NeedKey(need) : null,
        SenderCase = form.Text("senderCase"),
    };

    private static IReadOnlyList<NewReferralModel.FlagQuestion> Flags(TriagePolicies policies) =>
    [
        .. policies.RedFlags.Select(flag => new NewReferralModel.FlagQuestion(
            $"{PhoneAnswers.Flag}{flag.Key}", flag.Words,
            [.. policies.Conditions.Where(condition => condition.RedFlags?.Contains(flag.Key, StringComparer.Ordinal) == true).Select(condition => condition.Key.Value)])),
    ];
}
