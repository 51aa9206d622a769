using Ucr.Domain;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Looks the patient up in the national record now. It happens by itself after receipt; this is for when more has become known.</summary>
public sealed class TraceForm() : PlainForm("trace", "Look the patient up", "Look them up now")
{
    /// <summary>Nobody set up a national record.</summary>
    public static readonly Refusal NotSetUp = new("trace-not-set-up", "This service has no national record to ask. Give the NHS number by hand.");

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
    [
        opened.Referral.Intake.Trace is { } trace ? $"{TraceText.Of(trace.Result)}, {TimeText.Full(trace.TracedAt)}." : "The national record has not been asked yet.",
        "By NHS number where there is one, else by name and date of birth. Nothing about the referral or its clocks changes.",
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => answers.GiveThrough(async (http, sender) =>
    {
        var tracing = http.RequestServices.GetRequiredService<PatientTracing>();
        if (!tracing.IsSetUp)
        {
            return new(NotSetUp, 0);
        }

        await tracing.Trace(sender.Provider, referral.Id);
        return new(null, 0);
    });
}
