namespace Ucr.Domain.Specs.Settings.Lines;

/// <summary>A line that cannot be read is refused with its number, the word, and what to type instead.</summary>
public class RefusedLinesSpecs
{
    [Theory]
    [InlineData("ladder-due-soon", "at once: dispatcher\n\nafter 5 min: manger", "Line 3: 'manger' is not somebody whom a ladder tells. Type one of: triage clinician,")]
    [InlineData("ladder-due-soon", "at once: dispatcher by pigeon", "Line 1: 'pigeon' is not a channel. Type one of: text message, e-mail, web push.")]
    [InlineData("ladder-due-soon", "at once: dispatcher\nafter a while: manager", "Line 2: 'a while' is not a length of time.")]
    [InlineData("ladder-due-soon", "at once: dispatcher\nthen every day", "Line 2: 'day' is not a length of time.")]
    [InlineData("ladder-due-soon", "soon: dispatcher", "Line 1: 'soon: dispatcher' cannot be read: begin with 'at once:'")]
    [InlineData("ladder-due-soon", "then every 5 min\nat once: dispatcher", "'then every' is the last line")]
    [InlineData("ladder-due-soon", "then every 5 min", "A ladder has at least one step")]
    [InlineData("desk-watched", "Monday 08:00-20:00\nMonnday 08:00-20:00", "Line 2: 'Monnday' is not a day.")]
    [InlineData("desk-watched", "Friday-Monday 08:00-20:00", "Line 1: 'Friday-Monday' is not a day.")]
    [InlineData("desk-watched", "Monday 8-20", "Line 1: '8-20' are not hours. Type from and to: 08:00-20:00.")]
    [InlineData("desk-watched", "Monday 08:00-20:00\nMon-Tue 08:00-09:00", "Hours from 08:00 on Monday stand there twice.")]
    [InlineData("bank-holiday-hours", "sometimes", "Line 1: 'sometimes' are not hours.")]
    [InlineData("bank-holiday-hours", " ", "Type \"as usual\", \"closed\", or hours")]
    [InlineData("bank-holidays", "25.12.2026", "Line 1: '25.12.2026' is not a day.")]
    [InlineData("on-call", "amira khan | clinician | Monday 20:00-08:00", "Line 1: 'amira khan' is not a person's id")]
    [InlineData("on-call", "amira.khan | porter | Monday 20:00-08:00", "Line 1: 'porter' is not a part in the rota. Type one of: clinician, manager.")]
    [InlineData("on-call", "amira.khan | clinician | Monday 20:00-08:00, Tue", "Line 1: 'Tue' are not hours.")]
    [InlineData("on-call", "amira.khan", "Line 1: 'amira.khan' cannot be read.")]
    [InlineData("red-flags", "sepsis", "Line 1: 'sepsis' cannot be read.")]
    [InlineData("red-flags", "Sepsis! | Words", "Line 1: 'Sepsis!' is not a key")]
    [InlineData("red-flags", "sepsis | ", "Line 1: a part of 'sepsis |' is empty.")]
    [InlineData("red-flags", "sepsis | One?\nsepsis | Two?", "'sepsis' stands there twice.")]
    [InlineData("exclusions", "dentist | Needs a dentist", "Line 1: 'dentist | Needs a dentist' cannot be read.")]
    [InlineData("local-rejections", "full | We are full | enough", "Line 1: 'full | We are full | enough' cannot be read.")]
    [InlineData("conditions-list", "heat | Hot | local | asks sepsis", "Line 1: 'asks sepsis' cannot be read.")]
    [InlineData("conditions-list", "heat | Hot | local | from June", "Line 1: 'from June' cannot be read.")]
    [InlineData("search-steps", "ring the patient\nring the neighbours", "Line 2: 'ring the neighbours' is not a step of the search.")]
    [InlineData("clinical-leads", "amira khan", "Line 1: 'amira khan' is not a person's id")]
    [InlineData("registered-responders", "St John", "Line 1: 'St John' is not a key")]
    [InlineData("straight-through-sources", "the pub", "Line 1: 'the pub' is not a source of referrals.")]
    [InlineData("straight-through-needs", "unheard_of", "'unheard_of' is not a need of the service")]
    [InlineData("two-hour-thresholds", "2022-12 70\nspring 75", "Line 2: 'spring' is not a month.")]
    [InlineData("two-hour-thresholds", "2022-12 most", "Line 1: 'most' is not a percentage.")]
    [InlineData("least-age", "19", "Least age in years: give a whole number from 0 to 18.")]
    [InlineData("message-outcome-seconds", "soon", "Seconds until somebody reads it by hand: give a whole number from 5 to 3600.")]
    [InlineData("service-lead", "the boss", "'the boss' is not a person's id")]
    public void a_refusal_names_the_line_and_the_word(string field, string typed, string refusal)
    {
        var written = PolicyCatalogue.Fields.Single(each => each.Name == field).Write(ServicePolicies.Default, typed);
        written.Policies.ShouldBeNull();
        written.Fault.ShouldNotBeNull().ShouldStartWith(refusal);
    }

    [Theory]
    [InlineData("ladder-due-soon", "AT ONCE: Dispatcher\nafter 2 hours: manager on call BY sms,EMAIL", "at once: dispatcher\nafter 120 min: manager on call by text message, e-mail")]
    [InlineData("desk-watched", "mon-sun 08:00 -20:00", null)]
    [InlineData("bank-holiday-hours", "Closed", "closed")]
    [InlineData("straight-through-sources", "111\ngp", "NHS 111\nGP practice")]
    public void what_people_type_otherwise_is_understood_where_it_is_clear(string field, string typed, string? reads)
    {
        var one = PolicyCatalogue.Fields.Single(each => each.Name == field);
        (one.Write(ServicePolicies.Default, typed).Policies is { } policies ? one.Read(policies) : null).ShouldBe(reads);
    }
}
