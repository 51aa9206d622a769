using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Api;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>What a registered clinician decides: accept, send on, reject, or 999.</summary>
public sealed class TriageForm : ReferralForm
{
    /// <inheritdoc />
    public override string Name => "triage";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(WishesFields.Members, StringComparer.Ordinal)
    {
        [nameof(AcceptReferral.Standard)] = "standard",
        [nameof(AcceptReferral.Need)] = "need",
        [nameof(AcceptReferral.Needs)] = "minutes",
        [nameof(AcceptReferral.Rationale)] = "rationale",
        [nameof(RejectReferral.Reason)] = "rejectionReason",
        [nameof(RejectReferral.LocalReason)] = "localReason",
        [nameof(RejectReferral.LocalKey)] = "localKey",
        [nameof(RejectReferral.SignpostedTo)] = "signpostedTo",
        [nameof(AcceptReferral.Exemption)] = "exemption",
        [nameof(AcceptReferral.DespiteCriteria)] = "despiteCriteria",
        [nameof(ClinicalPicture.Frailty)] = "frailty",
        [nameof(ClinicalPicture.EarlyWarning)] = "warningScore",
        [nameof(CommunicationNeeds.WeightKg)] = "weight",
        [nameof(RedirectReferral.To)] = "receiver",
        [nameof(RaiseEmergency.CadNumber)] = "cadNumber",
        [nameof(RaiseEmergency.Owner)] = "owner",
        [nameof(RaiseEmergency.Why)] = "rationale",
    };

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => AssessmentForm.Prepare(blank, referral, policies.Triage)
        .With("need", referral.Need.Value)
        .With("people", "1")
        .With("minutes", VisitNeeds.Usual.ExpectedMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .With("owner", viewer);

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var (found, wrong) = AssessmentForm.Read(form, referral, policies.Triage);
        var before = found is null ? null : new RecordTriage(referral.Id, found, now);
        var (wishes, unsaid) = Wishes(form, referral, now);
        return form["decision"] switch
        {
            _ when wrong.Count + unsaid.Count > 0 => FormReading.Wrong([.. wrong, .. unsaid]),
            "answers" when before is null => wishes is null ? FormReading.Wrong(new FieldError("decision", "No answer was changed")) : FormReading.Of(wishes),
            "answers" => FormReading.Of(before) with { BeforeOnPerson = wishes },
            _ => Decision(form, referral, by, now) with { Before = before, BeforeOnPerson = wishes },
        };
    }

    private static (RecordWishes? Command, IReadOnlyList<FieldError> Wrong) Wishes(FormState form, Referral referral, Instant now)
    {
        if (!WishesFields.Answered(form))
        {
            return (null, []);
        }

        var answers = new Questions.Answers(form);
        var (wishes, saidBy) = (WishesFields.Read(answers), answers.One<WishSaidBy>(WishesFields.SaidBy, "Choose who said what they would like"));
        return (new(referral.Patient, wishes, saidBy, now), answers.Errors);
    }

    private static FormReading Decision(FormState form, Referral referral, StaffId by, Instant now) => form["decision"] switch
    {
        "accept" => AcceptFields.Read(form, referral.Id, now),
        "reject" => Reject(form, referral.Id, now),
        "redirect" => FormReading.Of(new RedirectReferral(
            referral.Id, form.Text("receiver") ?? "", CommandSending.Typed(form.Text("redirectWhy") ?? form.Text("rationale")), now)),
        "upgrade" => FormReading.Of(EmergencyForm.Command(form, referral.Id, by, form.Text("rationale"), now)),
        _ => FormReading.Wrong(new FieldError("decision", "Choose what happens to this referral")),
    };

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status)
    {
        var referral = opened.Referral;
        form = status == StatusCodes.Status200OK ? WishesFields.Prepared(form, opened.Persons) : form;
        var told = referral.Narrative is { } text ? opened.Texts.GetValueOrDefault(text.Id) : null;
        return PageResults.Show<TriagePage>(
            new TriageModel(opened.Head, form, AcceptFields.Standards, AcceptFields.Needs(opened.Policies), AcceptFields.Capabilities, ServiceChoices.Receivers)
            {
                Clock = BoardRows.FaceOf(referral.Clock, opened.Settings),
                Others = [.. opened.Others.Select(other => new Choice(other.Id.ToString(), $"{other.Reference}, {BoardRows.NeedWords(other.Need, opened.Settings)}"))],
                Warnings = PatientWords.Warnings(referral, opened.Persons, opened.Texts, opened.Head.Frame.Now),
                Ring999 = RedFlags.Danger(referral),
                Assessment = referral.Triage.Assessment,
                Groups = AssessmentFields.Groups(opened.Policies.Triage),
                RedFlagsOfNeed = [.. RedFlags.For(referral.Need, referral.ReceivedAt, opened.Policies.Triage).Select(flag => $"flag_{flag.Key}")],
                Eligibility = [.. Eligibility.Of(referral, opened.Policies.Triage).Against.Select(reason => $"{reason.Words} Goes to: {reason.GoesTo}")],
                LocalRejections = [.. opened.Policies.Triage.LocalRejections.Select(local => new Choice(local.Key, local.Words))],
                Proposal = referral.Triage.Proposal is { } proposal ? $"{TriageText.Of(proposal.Disposition)}. {string.Join(". ", proposal.Reasons)}" : null,
                Story = told?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            },
            status);
    }

    private static FormReading Reject(FormState form, ReferralId referral, Instant now) =>
        int.TryParse(form["rejectionReason"], System.Globalization.CultureInfo.InvariantCulture, out var code)
            ? FormReading.Of(new RejectReferral(referral, (RejectionReason)code, CommandSending.Typed(form.Text("localReason") ?? form.Text("rationale")), now, form.Text("localKey"), form.Text("signpostedTo")))
            : FormReading.Wrong(new FieldError("rejectionReason", "Choose the national reason"));
}
