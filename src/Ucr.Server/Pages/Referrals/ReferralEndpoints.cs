using Ucr.Server.Pages.Referrals.Allocating;
using Ucr.Server.Pages.Referrals.Attaching;
using Ucr.Server.Pages.Referrals.Informing;
using Ucr.Server.Pages.Referrals.Caring;
using Ucr.Server.Pages.Referrals.Changing;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Documents;
using Ucr.Server.Pages.Referrals.Following;
using Ucr.Server.Pages.Referrals.Linking;
using Ucr.Server.Pages.Referrals.Messaging;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Referrals.Paper;
using Ucr.Server.Pages.Referrals.Taking;
using Ucr.Server.Pages.Referrals.Telling;
using Ucr.Server.Pages.Referrals.Replying;
using Ucr.Server.Pages.Referrals.Timing;
using Ucr.Server.Pages.Referrals.Visiting;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals;

/// <summary>The pages of one referral, from the call that brings it to its end.</summary>
public static class ReferralEndpoints
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["new"] = "The referral is saved",
        ["answered"] = "The call is saved",
        ["advice-asked"] = "The call is saved: a clinician gives the advice",
        ["triage"] = "The decision is saved",
        ["redirect-answer"] = "Their answer is saved",
        ["allocate"] = "The visit is allocated",
        ["undone"] = "The allocation is undone: nobody goes until you choose again",
        ["chase"] = "Their answer is saved",
        ["emergency"] = "Upgraded to 999: keep in touch until the crew is with the patient",
        ["ambulance-crew"] = "The crew is with the patient",
        ["close"] = "The referral is closed",
        ["correct-clock"] = "The clock is corrected",
        ["handover"] = "Handed over: it stays with its giver until it is accepted",
        ["handover-answer"] = "Your answer is saved",
        ["owed"] = "Saved",
        ["floor-time"] = "Saved: the time on the floor counts from there",
    };

    private static readonly Dictionary<string, string> AllDone = new IReadOnlyDictionary<string, string>[]
        {
            Done, ProtectingPages.Done, TellingPages.Done, LinkingPages.Done, ChangingPages.Done, ReplyingPages.Done, TimingPages.Done, VisitingPages.Done, FollowingPages.Done, MessagePages.Done, AttachmentPages.Done,
        }.SelectMany(pages => pages).ToDictionary(StringComparer.Ordinal);

    /// <summary>Adds what the pages are made of.</summary>
    public static void AddReferralPages(this IServiceCollection services)
    {
        services.AddSingleton<ReferralReading>();
        services.AddSingleton<ReferralPageReading>();
        services.AddSingleton<NameAlert>();
        services.AddSingleton<Ucr.Server.Security.Encryption.OpenNames>();
        services.AddSingleton<PhoneReferrals>();
        services.AddSingleton<PaperReferrals>();
        services.AddSingleton<CallFollowing>();
        services.AddSingleton<Intake.Ledger.ITakeUpMessages, PhoneTakeUp>();
        services.AddSingleton<Intake.Ledger.ITakeUpMessages, PaperTakeUp>();
        services.AddSingleton<CallPlaces>();
        services.AddSingleton<CallPages>();
        services.AddSingleton<Maps.AreaBoundary>();
        services.AddSingleton<AllocationDesk>();
        services.AddSingleton<RelatedReferrals>();
        services.AddSingleton<ComparedReferrals>();
        services.AddSingleton<DocumentReading>();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapReferralPages(this IEndpointRouteBuilder app)
    {
        var referrals = app.MapGroup("/referrals").ExcludeFromDescription();
        referrals.MapPhoneForm();
        referrals.MapPaperForm();
        referrals.MapDocument();
        referrals.MapGet("/{key}", Page).RequireAuthorization(Policies.PatientRecord);
        referrals.MapForm(new TriageForm(), Policies.Triage);
        referrals.MapForm(new RedirectAnswerForm(), Policies.Triage);
        referrals.MapAllocation();
        referrals.MapUndo();
        referrals.MapForm(new ChaseForm(), Policies.Dispatch);
        referrals.MapForm(new EmergencyForm(), Policies.PatientRecord);
        referrals.MapForm(new AmbulanceCrewForm(), Policies.PatientRecord);
        referrals.MapForm(new CloseForm(), Policies.PatientRecord);
        referrals.MapForm(new DeathForm(), Policies.PatientRecord);
        referrals.MapForm(new OwedForm(), Policies.PatientRecord);
        referrals.MapForm(new HandoverForm(), Policies.PatientRecord);
        referrals.MapForm(new HandoverAnswerForm(), Policies.PatientRecord);
        referrals.MapForm(new SearchForm(), Policies.PatientRecord);
        referrals.MapForm(new WithdrawForm(), Policies.Dispatch);
        referrals.MapForm(new CancelVisitForm(), Policies.PatientRecord);
        referrals.MapForm(new CorrectClockForm(), Policies.PatientRecord);
        referrals.MapForm(new FloorTimeForm(), Policies.PatientRecord);
        referrals.MapProtecting();
        referrals.MapTelling();
        referrals.MapLinking();
        referrals.MapForm(new AnsweredForm(), Policies.PatientRecord);
        referrals.MapChanging();
        referrals.MapReplying();
        referrals.MapTiming();
        referrals.MapVisiting();
        referrals.MapFollowing();
        referrals.MapMessages();
        referrals.MapAttachments();
        Reports.FiguresOfReferralModel.Map(referrals);
    }

    private static async Task<IResult> Page(string key, string? done, HttpContext http, ReferralReading reading, ReferralPageReading pages)
    {
        if (await reading.Open(http, key) is not { } opened)
        {
            return PageResults.NotThere(http);
        }

        var model = await pages.Read(http, opened);
        return PageResults.Show<ReferralPage>(model with { Done = done is null ? null : AllDone.GetValueOrDefault(done), Undo = done is "allocate" ? UndoShown.Of(http, opened) : null });
    }
}
