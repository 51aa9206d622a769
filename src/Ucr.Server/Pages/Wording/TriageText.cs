using System.Diagnostics;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Automation;
using Ucr.Domain.Triage.Telling;

namespace Ucr.Server.Pages.Wording;

/// <summary>What triage found and did, in words.</summary>
public static class TriageText
{
    public static string Of(Answer answer) => answer switch
    {
        Answer.Yes => "Yes",
        Answer.No => "No",
        Answer.NotKnown => "Not known",
        _ => "Not asked",
    };

    public static string Of(ConsentTo to) => to switch
    {
        ConsentTo.Response => "the response",
        ConsentTo.SharingRecord => "sharing the record",
        ConsentTo.TellingOthers => "telling others",
        _ => throw new UnreachableException($"No words for {to}."),
    };

    public static string Of(ConsentBy who) => who switch
    {
        ConsentBy.Patient => "The patient",
        ConsentBy.AttorneySeen => "An attorney, whose power was seen,",
        ConsentBy.BestInterests => "A best-interests decision",
        ConsentBy.Relative => "A relative or carer",
        ConsentBy.CareHome => "The care home",
        _ => throw new UnreachableException($"No words for {who}."),
    };

    public static string Of(Capacity finding) => finding switch
    {
        Capacity.Doubted => "Capacity is in doubt: it has to be assessed",
        Capacity.Has => "Has capacity to decide this",
        Capacity.Lacks => "Lacks capacity to decide this",
        _ => throw new UnreachableException($"No words for {finding}."),
    };

    public static string Of(DecidedBy basis) => basis switch
    {
        DecidedBy.BestInterests => "Decided in their best interests",
        DecidedBy.AttorneySeen => "Decided by an attorney, whose power was seen",
        _ => throw new UnreachableException($"No words for {basis}."),
    };

    public static string Of(SafeguardingOf of) => of == SafeguardingOf.Child ? "a child" : "an adult";

    public static string Of(HazardKind kind) => kind switch
    {
        HazardKind.Animal => "a dog or another animal",
        HazardKind.Violence => "somebody may be violent",
        HazardKind.Weapon => "a weapon",
        HazardKind.Place => "the place is not safe",
        HazardKind.Infection => "an infection",
        _ => "something else",
    };

    public static string Of(Audience whom) => whom switch
    {
        Audience.Professional => "A professional",
        Audience.Patient => "The patient",
        _ => "A carer or relative",
    };

    public static string Of(TellBy how) => how switch
    {
        TellBy.Voice => "by voice",
        TellBy.Sms => "by text message",
        TellBy.Email => "by e-mail",
        TellBy.Link => "by a link",
        _ => throw new UnreachableException($"No words for {how}."),
    };

    public static string Of(ClinicalUrgency urgency) => urgency switch
    {
        ClinicalUrgency.RiskToLife => "risk to life",
        ClinicalUrgency.High => "urgent",
        _ => "can wait within the standard",
    };

    public static string Of(ExemptionReason reason) => reason switch
    {
        ExemptionReason.PatientChoice => "the patient chose a later time",
        ExemptionReason.ResolvedRemotely => "resolved without a visit",
        ExemptionReason.ClinicallyLater => "a later visit is clinically better",
        _ => "something else",
    };

    public static string Of(AdmissionException exception) => exception switch
    {
        AdmissionException.Accident => "Exception: an accident",
        AdmissionException.SeriousInjury => "Exception: a serious injury",
        _ => "Exception: an exceptional event",
    };

    public static string Of(TransferReason reason) => reason switch
    {
        TransferReason.UnderEighteen => "Under 18",
        TransferReason.Pregnant => "Pregnant",
        TransferReason.Suicidal => "Suicidal",
        _ => "Acutely mentally ill",
    };

    public static string Of(TransferTo to) => to switch
    {
        TransferTo.Ambulance999 => "999",
        TransferTo.Nhs111Option2 => "111, option 2",
        TransferTo.CrisisLine => "the local crisis line",
        _ => "another service",
    };

    public static string Of(ClosedHoursAnswer answer) => answer switch
    {
        ClosedHoursAnswer.OnCallAnswers => "Closed: the answer to the sender is that the person on call answers",
        ClosedHoursAnswer.NoResource => "Closed: the answer to the sender is that there is no resource",
        _ => "Open: the sender needs no answer about hours",
    };

    public static string Of(ProposedDisposition disposition) => disposition switch
    {
        ProposedDisposition.Emergency => "999 now",
        ProposedDisposition.WarmTransfer => "a live warm transfer",
        ProposedDisposition.SendOn => "another service",
        ProposedDisposition.AskFirst => "ask what is open first",
        ProposedDisposition.TwoHour => "accept on the 2-hour standard",
        _ => "accept on the 2-day standard",
    };

    /// <summary>CONSULTATION MECHANISM for after a comma.</summary>
    public static string Mechanism(string code) => code switch
    {
        "02" => "by telephone",
        "11" => "by video",
        "05" => "by e-mail",
        "09" => "by text message",
        _ => $"by another means ({code})",
    };
}
