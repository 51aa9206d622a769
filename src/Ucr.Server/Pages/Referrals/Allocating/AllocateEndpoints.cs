using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Plans;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Who goes: <c>/referrals/{key}/allocate</c>. The planner ranks; a named person decides.</summary>
internal static class AllocateEndpoints
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [nameof(AllocateClinician.Clinician)] = "clinician",
        [nameof(AllocateClinician.Slot)] = "clinician",
        [nameof(AllocateClinician.Reason)] = "reason",
    };

    public static void MapAllocation(this IEndpointRouteBuilder referrals)
    {
        referrals.MapGet("/{key}/allocate", Get).RequireAuthorization(Policies.Dispatch);
        referrals.MapPost("/{key}/allocate", Post).RequireAuthorization(Policies.Dispatch);
    }

    /// <summary>Who held the place when the page was shown: nobody takes it from somebody of whom they did not know.</summary>
    private const string Holder = "holder";

    private static string ChangedMeanwhile(HttpContext http, RankedCrew crew, string chosen)
    {
        var staff = http.RequestServices.GetRequiredService<StaffNames>();
        return crew.InsteadOf is { } holder
            ? $"{staff.Of(holder)} was allocated while you were looking. Nothing of yours is saved. To keep {staff.Of(holder)}, leave this page. To send {staff.Of(new(chosen))} instead, press Allocate again."
            : $"The allocation that you saw was taken back while you were looking. Nothing of yours is saved. To send {staff.Of(new(chosen))}, press Allocate again.";
    }

    // No version: a new proposal of the planner is a fact of the visit too, and no reason to refuse a person's choice. A slot
    // that somebody holds is refused by the decider, and by the database.
    private static Task<IResult> Get(string key, HttpContext http, ReferralReading reading, AllocationDesk desk) =>
        Show(key, http, reading, desk, FormState.Blank(http.NewId()), StatusCodes.Status200OK);

    private static async Task<IResult> Post(string key, HttpContext http, ReferralReading reading, AllocationDesk desk, CommandDoor door)
    {
        if (await reading.Open(http, key) is not { } opened)
        {
            return PageResults.NotThere(http);
        }

        var form = await http.ReadForm();
        var crew = await desk.Rank(http.User.Provider, opened.Referral, Meant(http, opened), http.RequestAborted);
        if (form.Text("clinician") is not { } chosen)
        {
            return await Page(http, opened, desk, crew, form.Wrong(new FieldError("clinician", "Choose who will go")), StatusCodes.Status422UnprocessableEntity);
        }

        if (form.Values.ContainsKey(Holder) && !string.Equals(form.Text(Holder) ?? "", crew.InsteadOf?.Value ?? "", StringComparison.Ordinal))
        {
            return await Page(http, opened, desk, crew, form.Wrong(new FieldError("clinician", ChangedMeanwhile(http, crew, chosen))), StatusCodes.Status412PreconditionFailed);
        }

        await desk.Keep(http.User.Provider, crew, http.RequestAborted);
        var answer = await Send(http, form, opened, crew, new StaffId(chosen), door);
        return answer switch
        {
            { Taken: true } => PageResults.SeeOther($"/referrals/{opened.Referral.Reference}?done=allocate"),
            { Refusal: { } refusal } when string.Equals(refusal.Code, AllocateClinician.SlotHeld.Code, StringComparison.Ordinal) => await Held(key, http, reading, desk, form, new(chosen)),
            _ => await Show(key, http, reading, desk, form.Refused(answer, Fields), answer.Status()),
        };
    }

    /// <summary>Somebody else was sent a moment ago: who, and both choices.</summary>
    private static async Task<IResult> Held(string key, HttpContext http, ReferralReading reading, AllocationDesk desk, FormState form, StaffId chosen)
    {
        if (await reading.Open(http, key) is not { } opened)
        {
            return PageResults.NotThere(http);
        }

        var staff = http.RequestServices.GetRequiredService<StaffNames>();
        var crew = await desk.Rank(http.User.Provider, opened.Referral, Meant(http, opened), http.RequestAborted);
        var holders = string.Join(" and ", (Meant(http, opened)?.Crew ?? []).Where(slot => slot.Clinician is not null).Select(slot => staff.Of(slot.Clinician!.Value)));
        var words = $"{holders} was allocated while you were looking. Nothing of yours is saved. To keep {holders}, leave this page. To send {staff.Of(chosen)} instead, take that allocation back first, and allocate again.";
        return await Page(http, opened, desk, crew, form.Wrong(new FieldError("clinician", words)), StatusCodes.Status412PreconditionFailed);
    }

    /// <summary>The visit is planned first where nobody has: with an id that follows from the referral, so that it is planned once.</summary>
    private static async Task<CommandAnswer> Send(HttpContext http, FormState form, OpenedReferral opened, RankedCrew crew, StaffId clinician, CommandDoor door)
    {
        var sender = form.Sender(http.User) with { SeenVersion = null };
        if (!crew.Planned)
        {
            var planned = await door.Send(
                sender with { Id = ReferralIds.Command(nameof(PlanVisit), form.CommandId) },
                new PlanVisit(crew.Visit, [opened.Referral.Id], VisitPurpose.Crisis, Needs: null, EarliestAt: null, http.Now()));
            if (!planned.Taken && planned.Refusal != PlanVisit.CrisisVisitOpen)
            {
                return planned;
            }
        }

        return await door.Send(sender, new AllocateClinician(crew.Visit, Slot: null, clinician, Reason(form, crew, clinician), http.Now())
        {
            Choice = crew is { Plan: { } plan, Slot: { } slot } ? Choices.Of(plan.Made, slot, clinician) : null,
            InsteadOf = crew.InsteadOf,
        });
    }

    /// <summary>What was typed; otherwise where the plan had them: a reason may be given, and is not asked for.</summary>
    private static string Reason(FormState form, RankedCrew crew, StaffId chosen) =>
        form.Text("reason")
        ?? (crew.Plan is null ? "Chosen while no plan could be made" : null)
        ?? crew.Slot?.Ranked.Select((one, at) => (one, at)).Where(ranked => ranked.one.Clinician == chosen).Select(ranked => $"{Ordinal(ranked.at)} by {crew.Plan!.Made.Policy}: {ranked.one.Why}").FirstOrDefault()
        ?? "Chosen although the plan had ruled them out";

    private static string Ordinal(int at) => at switch { 0 => "First", 1 => "Second", 2 => "Third", _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Number {at + 1}") };

    private static async Task<IResult> Show(string key, HttpContext http, ReferralReading reading, AllocationDesk desk, FormState form, int status) =>
        await reading.Open(http, key) is { } opened
            ? await Page(http, opened, desk, await desk.Rank(http.User.Provider, opened.Referral, Meant(http, opened), http.RequestAborted), form, status)
            : PageResults.NotThere(http);

    private static async Task<IResult> Page(HttpContext http, OpenedReferral opened, AllocationDesk desk, RankedCrew crew, FormState form, int status)
    {
        var staff = http.RequestServices.GetRequiredService<StaffNames>();
        return PageResults.Show<AllocatePage>(
            new AllocateModel(opened.Head, form, BoardRows.FaceOf(opened.Referral.Clock, opened.Settings), desk.Candidates(crew, opened.Referral))
            {
                NobodyBecause = NobodyBecause(crew),
                Holder = crew.InsteadOf?.Value ?? "",
                NotAccepted = crew.InsteadOf is { } holder ? staff.Of(holder) : null,
                TakeBack = crew.Slot is null ? UndoShown.Of(http, opened) : null,
                WouldHelp = RankedCandidates.Help(crew, staff),
                Wishes = RankedCandidates.Wishes(crew, staff) ?? WishText.Of(opened.Persons, staff),
                Unranked = crew.Plan is null,
                Diversions = crew.Plan is { } plan ? [.. ShownDiversion.Of(plan.Made, plan.Read, staff, http.NewId).Where(one => one.To == crew.Visit)] : [],
                Map = desk.Map(crew),
                Namesakes = await http.RequestServices.GetRequiredService<NameAlert>().Of(http, opened.Referral),
                Policy = crew.Plan?.Made.Policy,
                Visit = opened.Visits.Count > 1 && opened.Visits.FirstOrDefault(visit => visit.Id == crew.Visit) is { } meant ? PurposeText.Of(meant) : null,
            },
            status);
    }

    /// <summary>The visit that the address names; otherwise the first that waits for somebody, and then the one furthest on.</summary>
    private static Visit? Meant(HttpContext http, OpenedReferral opened) =>
        opened.Visits.FirstOrDefault(visit => string.Equals(visit.Id.ToString(), http.Request.Query["visit"], StringComparison.OrdinalIgnoreCase))
        ?? opened.Visits.FirstOrDefault(visit => visit.Stage == VisitStage.Planned) ?? opened.Visit;

    private static string? NobodyBecause(RankedCrew crew) => crew switch
    {
        { Plan: null } => "Nobody who is on shift can be sent.",
        { Slot: null } => "Every place in the visit's crew is held, or the visit is under way.",
        { Slot.Concern: { } concern } => $"{CandidateWords.Sentence(concern)}.",
        _ => null,
    };
}
