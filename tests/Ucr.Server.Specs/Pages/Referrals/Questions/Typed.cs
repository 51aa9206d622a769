using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Specs.Pages.Referrals.Questions;

/// <summary>Reads a form of plain questions as a post brings it.</summary>
internal static class Typed
{
    public static FormReading Of<T>(Referral referral, params (string Field, string Value)[] fields)
        where T : QuestionForm, new() => new T().Read(AReferral.Form(fields), referral, AReferral.Nurse, AReferral.Now, ServicePolicies.Default);

    public static IEnumerable<string?> Wrong<T>(Referral referral, params (string Field, string Value)[] fields)
        where T : QuestionForm, new() => Of<T>(referral, fields).Errors.Select(error => error.Field);

    public static TCommand Command<T, TCommand>(Referral referral, params (string Field, string Value)[] fields)
        where T : QuestionForm, new()
    {
        var read = Of<T>(referral, fields);
        read.Errors.ShouldBeEmpty();
        return ((object?)read.Command ?? (object?)read.OnVisit ?? (object?)read.OnPerson ?? read.OnNewVisit).ShouldBeOfType<TCommand>();
    }
}
